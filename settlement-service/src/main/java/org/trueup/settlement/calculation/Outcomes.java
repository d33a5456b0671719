package org.trueup.settlement.calculation;

import java.util.ArrayList;
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

  /** At each rate of gross savings in the range. */
  public static Outcomes of(SettlementInputs inputs, RulesInForce rules, RateRange range) {
    var points = new ArrayList<Point>();
    range
        .rates()
        .forEach(rate -> points.add(new Point(rate, Settlement.of(saving(inputs, rate), rules))));
    var any = Settlement.of(inputs, rules);
    return new Outcomes(
        List.copyOf(points),
        any.savings().limit(),
        any.losses().map(losses -> losses.limit().amount()));
  }

  private static SettlementInputs saving(SettlementInputs in, Rate rate) {
    var expenditures = in.totalBenchmark().minus(in.totalBenchmark().times(rate));
    return in.with(in.dollars().withExpenditures(expenditures));
  }
}
