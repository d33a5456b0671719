package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce.Advances;
import org.trueup.settlement.rules.RulesInForce.Circumstances;

/** Rules in force on their way to others: whatever is not written to stays. */
final class RulesAmendment {
  private final RulesInForce before;

  Ruled<MinimumSavingsRateScale> minimumSavingsRate;
  Ruled<Integer> minimumPopulation;
  Ruled<QualityToSharingRate> qualityToSharingRate;
  Ruled<Rate> sequestration;
  Optional<Circumstances> circumstances;
  Optional<Ruled<EarlyExitRule>> earlyExit;
  Advances advances;
  Optional<Ruled<OtherMinimumRate>> otherMinimumRate;

  RulesAmendment(RulesInForce before) {
    this.before = before;
    this.minimumSavingsRate = before.minimumSavingsRate();
    this.minimumPopulation = before.minimumPopulation();
    this.qualityToSharingRate = before.qualityToSharingRate();
    this.sequestration = before.sequestration();
    this.circumstances = before.circumstances();
    this.earlyExit = before.earlyExit();
    this.advances = before.advances();
    this.otherMinimumRate = before.otherMinimumRate();
  }

  RulesInForce rules() {
    return new RulesInForce(
        before.carriedForwardFrom(),
        before.length(),
        minimumSavingsRate,
        minimumPopulation,
        qualityToSharingRate,
        sequestration,
        before.terms(),
        circumstances,
        earlyExit,
        advances,
        otherMinimumRate);
  }
}
