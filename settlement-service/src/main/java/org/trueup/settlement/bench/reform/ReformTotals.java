package org.trueup.settlement.bench.reform;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.calculation.Settlement;

/**
 * Who would gain, who would lose, and what it would cost. Newly paid and newly owing are among the
 * others.
 */
public record ReformTotals(
    int rows,
    int gainers,
    int losers,
    int newlyPaid,
    int newlyOwing,
    Money earnedBefore,
    Money earnedAfter,
    Money owedBefore,
    Money owedAfter) {

  public static ReformTotals of(Collection<ReformedYear> years) {
    return new ReformTotals(
        years.size(),
        count(years, year -> year.change().isPositive()),
        count(years, year -> year.change().isNegative()),
        count(years, year -> year.after().earned().isPositive() && year.before().earned().isZero()),
        count(years, year -> year.after().owed().isPositive() && year.before().owed().isZero()),
        sum(years, ReformedYear::before, Settlement::earned),
        sum(years, ReformedYear::after, Settlement::earned),
        sum(years, ReformedYear::before, Settlement::owed),
        sum(years, ReformedYear::after, Settlement::owed));
  }

  public int unchanged() {
    return rows - gainers - losers;
  }

  /** What Medicare would have paid more: earned less owed. */
  public Money costToTrustFund() {
    return earnedAfter.minus(earnedBefore).minus(owedAfter.minus(owedBefore));
  }

  private static int count(Collection<ReformedYear> years, Predicate<ReformedYear> which) {
    return (int) years.stream().filter(which).count();
  }

  private static Money sum(
      Collection<ReformedYear> years,
      Function<ReformedYear, Settlement> which,
      Function<Settlement, Money> amount) {
    return years.stream().map(which).map(amount).reduce(Money.ZERO, Money::plus);
  }
}
