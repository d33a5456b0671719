package org.trueup.settlement.calculation;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.Ruleset;

/**
 * What was saved or lost, and whether it is enough to count: CMS methodology specifications,
 * section 4.3, steps 1 to 5.
 *
 * @param difference benchmark less expenditures: savings if positive, losses if negative
 * @param savingsRate the difference as a share of the benchmark
 * @param minimum the minimum savings rate, and under a two-sided model the minimum loss rate
 * @param minimumAmount that rate in dollars of the total benchmark
 * @param sharesSavings whether savings meet or exceed the minimum
 * @param sharesLosses whether losses meet or exceed it, under a two-sided model
 */
public record Thresholds(
    Money difference,
    Rate savingsRate,
    MinimumRate minimum,
    Money minimumAmount,
    boolean sharesSavings,
    boolean sharesLosses) {

  static Thresholds of(SettlementInputs in, Ruleset rules) {
    var difference = in.totalBenchmark().minus(in.totalExpenditures());
    var savingsRate = difference.shareOf(in.totalBenchmark());
    var minimum = MinimumRate.of(in, rules);
    // Tested in dollars, without a division that could round: step 5.
    var minimumAmount = in.totalBenchmark().times(minimum.rate());
    var losses = difference.negated();
    var sharesSavings = difference.isPositive() && difference.isAtLeast(minimumAmount);
    var sharesLosses =
        rules.terms().isTwoSided() && losses.isPositive() && losses.isAtLeast(minimumAmount);
    return new Thresholds(
        difference, savingsRate, minimum, minimumAmount, sharesSavings, sharesLosses);
  }
}
