package org.trueup.settlement.calculation;

import java.math.RoundingMode;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.rules.Ruleset;

/**
 * What the ACO earns: CMS methodology specifications, section 4.3, steps 7 to 9.
 *
 * @param beforeSequestration the final sharing rate of all savings, from the first dollar
 * @param sequestration what is withheld of them
 * @param limit the performance payment limit
 * @param limitBinds whether the limit cuts the payment
 * @param earned the earned performance payment, in cents
 */
public record SharedSavings(
    Money beforeSequestration, Money sequestration, Money limit, boolean limitBinds, Money earned) {

  static SharedSavings of(
      SettlementInputs in, Thresholds thresholds, SharingRate sharing, Ruleset rules) {
    var savings = thresholds.sharesSavings() ? thresholds.difference() : Money.ZERO;
    var shared = savings.times(sharing.finalRate());
    var sequestration = shared.times(rules.sequestration().value());
    var limit = in.totalBenchmark().times(rules.terms().performancePaymentLimit().value());
    // The limit comes after sequestration: step 8, then step 9.
    var sequestered = shared.minus(sequestration);
    var earned = sequestered.min(limit);
    return new SharedSavings(
        shared,
        sequestration,
        limit,
        sequestered.isMoreThan(limit),
        earned.toCents(RoundingMode.HALF_UP));
  }
}
