package org.trueup.benchmark.calculation.updated;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What the guardrail makes of a year: 42 CFR 425.652(b)(5).
 *
 * @param kind what it does
 * @param benchmark the benchmark to settle with
 */
public record GuardrailOutcome(Kind kind, Money benchmark) {

  /** What the guardrail does. */
  public enum Kind {
    /** No losses that reach the minimum loss rate: the three-way benchmark stands. */
    NOT_REACHED,
    /** Losses are no smaller with the two-way blend: the three-way benchmark stands. */
    NO_HELP,
    /** Losses are smaller with the two-way blend: they are tested again on that benchmark. */
    TWO_WAY_BENCHMARK,
    /** There is a gain with the two-way blend: neither savings nor losses. */
    NEITHER_SAVINGS_NOR_LOSSES
  }

  /**
   * All three in total dollars, or all for each person year.
   *
   * @param minimumRate the minimum loss rate; of a one-sided ACO its minimum savings rate
   */
  public static GuardrailOutcome of(
      Money threeWay, Money twoWay, Money expenditures, Rate minimumRate) {
    if (!reaches(threeWay, expenditures, minimumRate)) {
      return new GuardrailOutcome(Kind.NOT_REACHED, threeWay);
    }
    if (!twoWay.isMoreThan(threeWay)) {
      return new GuardrailOutcome(Kind.NO_HELP, threeWay);
    }
    return twoWay.isMoreThan(expenditures)
        ? new GuardrailOutcome(Kind.NEITHER_SAVINGS_NOR_LOSSES, twoWay)
        : new GuardrailOutcome(Kind.TWO_WAY_BENCHMARK, twoWay);
  }

  /** In dollars, without a division. */
  private static boolean reaches(Money benchmark, Money expenditures, Rate minimumRate) {
    var losses = expenditures.minus(benchmark);
    return losses.isPositive() && losses.isAtLeast(benchmark.times(minimumRate));
  }
}
