package org.trueup.benchmark.fact;

import java.time.Instant;

/**
 * Which revision a reader asks for: the highest from {@code first} to {@code last} that was on file
 * at an instant.
 */
public record Asked(long first, long last, Instant asOf) {
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  public static final Asked CURRENT = new Asked(0, Long.MAX_VALUE, END_OF_TIME);

  public Asked {
    // An instant may lie farther out than PostgreSQL counts; nothing is on file there.
    asOf = asOf.isAfter(END_OF_TIME) ? END_OF_TIME : asOf;
    asOf = asOf.isBefore(Instant.EPOCH) ? Instant.EPOCH : asOf;
  }

  /** What was known then. */
  public static Asked knownAt(Instant asOf) {
    return new Asked(CURRENT.first, CURRENT.last, asOf);
  }

  public Asked revision(long revision) {
    return new Asked(revision, revision, asOf);
  }
}
