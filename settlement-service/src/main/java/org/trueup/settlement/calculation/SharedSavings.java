package org.trueup.settlement.calculation;

import java.math.RoundingMode;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.SavingsBase;
import org.trueup.settlement.rules.Terms;

/**
 * What the ACO earns: CMS methodology specifications, section 4.3, steps 7 to 9.
 *
 * @param base the savings that are shared: all of them, from the first dollar
 * @param beforeSequestration the sharing rate of that base
 * @param sequestration what is withheld of it
 * @param limit the performance payment limit
 * @param limitBinds whether the limit cuts the payment
 * @param earned the earned performance payment, in cents
 * @param withheld the part of it that the 2011 proposal keeps against later losses
 */
public record SharedSavings(
    Money base,
    Money beforeSequestration,
    Money sequestration,
    Money limit,
    boolean limitBinds,
    Money earned,
    Money withheld) {

  static SharedSavings of(
      SettlementInputs in, Thresholds thresholds, SharingRate sharing, RulesInForce rules) {
    var base = base(in, thresholds, rules);
    var shared = base.times(sharing.appliedRate());
    var sequestration = shared.times(rules.sequestration().value());
    var limit = in.totalBenchmark().times(rules.terms().performancePaymentLimit().value());
    // The limit comes after sequestration: step 8, then step 9.
    var sequestered = shared.minus(sequestration);
    var earned = sequestered.min(limit).toCents(RoundingMode.HALF_UP);
    return new SharedSavings(
        base,
        shared,
        sequestration,
        limit,
        sequestered.isMoreThan(limit),
        earned,
        withheld(earned, rules.terms()));
  }

  /** All savings once the minimum is met; under the 2011 proposal those above a share. */
  private static Money base(SettlementInputs in, Thresholds thresholds, RulesInForce rules) {
    if (!thresholds.sharesSavings()) {
      return Money.ZERO;
    }
    var above =
        rules
            .terms()
            .proposal()
            .filter(proposal -> !in.participation().netSavingsExempt())
            .map(proposal -> proposal.savingsBase().value())
            .orElse(SavingsBase.FIRST_DOLLAR);
    var notShared = in.totalBenchmark().times(above.above());
    return thresholds.difference().minus(notShared).max(Money.ZERO);
  }

  private static Money withheld(Money earned, Terms terms) {
    return terms
        .proposal()
        .map(proposal -> earned.times(proposal.withhold().value()))
        .map(amount -> amount.toCents(RoundingMode.HALF_UP))
        .orElse(Money.ZERO);
  }
}
