package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * Amounts that are equally likely, ascending. A probability is a count of them over their number.
 */
public record LikelyAmounts(List<Money> ascending) {
  private static final Rate TENTH = Rate.parse("10%");

  public LikelyAmounts {
    ascending = List.copyOf(ascending);
  }

  /** In any order. */
  public static LikelyAmounts of(Stream<Money> amounts) {
    return new LikelyAmounts(amounts.sorted().toList());
  }

  /** Their mean, in cents, half up. */
  public Money expected() {
    return mean(ascending).toCents(RoundingMode.HALF_UP);
  }

  /** The amount of rank ceil(p x count): at least the share p of all is not more. */
  public Money quantile(Rate p) {
    return ascending.get(Math.max(rank(p, ascending.size()), 1) - 1);
  }

  /** The mean of the lowest tenth, in cents, half up. */
  public Money worstTenth() {
    return mean(ascending.subList(0, rank(TENTH, ascending.size()))).toCents(RoundingMode.HALF_UP);
  }

  public Money least() {
    return ascending.getFirst();
  }

  public Money most() {
    return ascending.getLast();
  }

  /** How many are above zero: years in which the ACO earns. */
  public int earning() {
    return count(Money::isPositive);
  }

  /** How many are below zero: years in which it owes. */
  public int owing() {
    return count(Money::isNegative);
  }

  /** What is owed on average where anything is, as a positive amount in cents; zero where none. */
  public Money owedWhereOwing() {
    var owed = ascending.subList(0, owing());
    return owed.isEmpty() ? Money.ZERO : mean(owed).negated().toCents(RoundingMode.HALF_UP);
  }

  /** A count of them as a share of all. */
  public Rate share(int count) {
    return new Rate(
        BigDecimal.valueOf(count)
            .divide(BigDecimal.valueOf(ascending.size()), MathContext.DECIMAL128));
  }

  private int count(Predicate<Money> which) {
    return (int) ascending.stream().filter(which).count();
  }

  /** Of so many in ascending order the lowest that has at least the share p up to it, from 1. */
  static int rank(Rate p, int count) {
    return p.fraction()
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.ONE, 0, RoundingMode.CEILING)
        .intValueExact();
  }

  private static Money mean(List<Money> amounts) {
    var sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(sum.divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL128));
  }
}
