package org.trueup.settlement.calculation;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What an ACO would earn or owe along rates of gross savings, each point a settlement of its own.
 *
 * @param points in order of the rate
 * @param maximumPayment the performance payment limit
 * @param maximumLoss the loss sharing limit; empty under a one-sided model
 */
public record Outcomes(List<Point> points, Money maximumPayment, Optional<Money> maximumLoss) {

  /** Savings (positive) or losses (negative) as a share of the benchmark, and what follows. */
  public record Point(Rate grossSavings, Settlement settlement) {}

  /** At each rate of gross savings in the range; no point needs another one. */
  public static Outcomes of(SettlementInputs inputs, RulesInForce rules, RateRange range) {
    var points =
        range.rates().toList().parallelStream()
            .map(rate -> new Point(rate, Settlement.of(inputs.saving(rate), rules)))
            .toList();
    var any = Settlement.of(inputs, rules);
    return new Outcomes(
        points, any.savings().limit(), any.losses().map(losses -> losses.limit().amount()));
  }

  /**
   * The settlement at a minimum rate exactly, as it counts beyond it: dollars of 34 digits may come
   * a hair short of it.
   *
   * @param edge the minimum savings rate, or the minimum loss rate with its sign
   */
  static Settlement atEdge(SettlementInputs inputs, RulesInForce rules, Rate edge) {
    var beyond = edge.isZero() ? edge : edge.plus(edge);
    var verdict = Settlement.of(inputs.saving(beyond), rules).thresholds().counts();
    return Settlement.countingAs(verdict, inputs.saving(edge), rules);
  }
}
