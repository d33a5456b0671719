package org.trueup.settlement.rules;

import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/** What a track brings besides dollars: nothing of it is part of a settlement. */
public record OfferRules(
    TrackRules<PerformanceYear, MethodologyChoices> methodologies,
    TrackRules<PerformanceYear, Boolean> advancedApm,
    TrackRules<PerformanceYear, Boolean> snfWaiver,
    TrackRules<AgreementStart, RepaymentMechanism> repaymentMechanism) {

  static OfferRules read(RuleFolder folder) {
    return new OfferRules(
        folder.byYearAndTrack("assignment-methodology.yaml", MethodologyChoices.class),
        folder.byYearAndTrack("advanced-apm.yaml", Boolean.class),
        folder.byYearAndTrack("snf-waiver.yaml", Boolean.class),
        folder.byStartAndTrack("repayment-mechanism.yaml", RepaymentMechanism.class));
  }
}
