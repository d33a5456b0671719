package org.trueup.performance.quarters;

import java.util.stream.IntStream;

/**
 * An ACO of which everything follows from numbers: who is on its list of a quarter, and what the
 * list says of them. With each quarter one in twenty leaves and as many come.
 *
 * @param number the digits of its name
 * @param size beneficiaries on the first list
 */
public record MadeUpAco(int number, int size) {
  private static final double TURNOVER = 0.05;
  private static final int PERSONS_EACH = 1_000_000;

  /** What a hash is about, so that no two answers hang together. */
  enum Trait {
    LEAVES,
    CHOSEN,
    TYPE,
    NAME,
    BIRTH,
    PLACE,
    STEP,
    VISITS,
    PROFESSIONAL,
    REASON,
    HAS_GAP,
    GAP,
    CONDITIONS,
    SCORE,
    IS_NEW
  }

  public String name() {
    return "A%04d".formatted(number);
  }

  /** Unique among all ACOs. */
  long identity(int person) {
    return (long) number * PERSONS_EACH + person;
  }

  long hash(int person, Trait trait, int more) {
    return mix(mix(identity(person)) + 31L * trait.ordinal() + 1009L * more);
  }

  int below(int person, Trait trait, int bound) {
    return (int) ((hash(person, trait, 0) >>> 33) % bound);
  }

  /** Those on the list of a quarter, the first of which is 1. */
  int[] present(int quarter) {
    return IntStream.range(0, upTo(quarter))
        .filter(person -> left(person, quarter) > quarter)
        .toArray();
  }

  /** Those who were on the list before and are not on this one. */
  int[] gone(int quarter) {
    return IntStream.range(0, upTo(quarter))
        .filter(person -> left(person, quarter) == quarter)
        .toArray();
  }

  private int comers() {
    return (int) Math.round(size * TURNOVER);
  }

  private int upTo(int quarter) {
    return size + (quarter - 1) * comers();
  }

  private int joined(int person) {
    return person < size ? 1 : 2 + (person - size) / Math.max(1, comers());
  }

  /** The quarter in which somebody is no longer on the list. */
  private int left(int person, int lookedAt) {
    for (int quarter = joined(person) + 1; quarter <= lookedAt; quarter++) {
      if ((hash(person, Trait.LEAVES, quarter) >>> 11) * 0x1p-53 < TURNOVER) {
        return quarter;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
