package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What the guardrail makes of a year whose benchmark was computed on the three-way blend: 42 CFR
 * 425.652(b)(5). Both benchmarks are in total dollars.
 *
 * @param kind what it does
 * @param threeWay the benchmark as updated
 * @param twoWay the same with the two-way blend alone
 * @param benchmark the one of them to settle with
 */
public record GuardrailOutcome(Kind kind, Money threeWay, Money twoWay, Money benchmark) {

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

  /** Empty where the terms have no guardrail, or no benchmark of the two-way blend is known. */
  static Optional<GuardrailOutcome> of(SettlementInputs in, RulesInForce rules) {
    return rules
        .terms()
        .guardrail()
        .flatMap(rule -> in.dollars().twoWayBenchmark())
        .map(
            twoWay ->
                of(
                    in.totalBenchmark(),
                    twoWay,
                    in.totalExpenditures(),
                    MinimumRate.ofLosses(in, rules).rate()));
  }

  /**
   * By amounts.
   *
   * @param minimumRate the minimum loss rate; of a one-sided ACO its minimum savings rate
   */
  private static GuardrailOutcome of(
      Money threeWay, Money twoWay, Money expenditures, Rate minimumRate) {
    if (!reaches(threeWay, expenditures, minimumRate)) {
      return new GuardrailOutcome(Kind.NOT_REACHED, threeWay, twoWay, threeWay);
    }
    if (!twoWay.isMoreThan(threeWay)) {
      return new GuardrailOutcome(Kind.NO_HELP, threeWay, twoWay, threeWay);
    }
    var kind =
        twoWay.isMoreThan(expenditures) ? Kind.NEITHER_SAVINGS_NOR_LOSSES : Kind.TWO_WAY_BENCHMARK;
    return new GuardrailOutcome(kind, threeWay, twoWay, twoWay);
  }

  /** In dollars, without a division. */
  private static boolean reaches(Money benchmark, Money expenditures, Rate minimumRate) {
    var losses = expenditures.minus(benchmark);
    return losses.isPositive() && losses.isAtLeast(benchmark.times(minimumRate));
  }

  /** Whether the benchmark was recalculated. */
  public boolean recalculates() {
    return kind == Kind.TWO_WAY_BENCHMARK || kind == Kind.NEITHER_SAVINGS_NOR_LOSSES;
  }

  /** What is settled: the benchmark that stands, and whether it was recalculated. */
  SettlementInputs protect(SettlementInputs in) {
    return in.with(in.dollars().onBenchmark(benchmark, recalculates()));
  }
}
