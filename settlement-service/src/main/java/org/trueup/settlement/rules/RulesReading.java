package org.trueup.settlement.rules;

import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.value.Rate;

/**
 * Which file holds which rule. Rules that more than one service asks stand with the contracts, on
 * the same class path folder.
 */
record RulesReading(RuleFolder folder, boolean carryForward) {

  Rules rules() {
    var scale = folder.byYear("minimum-savings-rate.yaml", MinimumSavingsRateScale.class);
    var population = folder.byYear("minimum-population.yaml", Integer.class);
    var quality = folder.byYear("quality-to-sharing-rate.yaml", QualityToSharingRate.class);
    var equity = folder.byYear("health-equity-adjustment.yaml", HealthEquityAdjustment.class);
    var sequestration = folder.byYear("sequestration.yaml", Rate.class);
    var circumstances = folder.byYear("extreme-circumstances.yaml", ExtremeCircumstances.class);
    var nationwide = folder.byYear("nationwide-circumstances.yaml", Integer.class);
    var exit = folder.byYear("early-exit.yaml", EarlyExitRule.class);
    var interim = folder.byYear("interim-settlement.yaml", InterimSettlement.class);
    var sharingRate = folder.byYearAndTrack("maximum-sharing-rate.yaml", Rate.class);
    var paymentLimit = folder.byYearAndTrack("performance-payment-limit.yaml", Rate.class);
    var lossRate = folder.byYearAndTrack("shared-loss-rate.yaml", LossRate.class);
    var lossLimit = folder.byYearAndTrack("loss-sharing-limit.yaml", LossLimit.class);
    var halfRate = folder.byStartAndTrack("half-rate-below-minimum.yaml", ReducedSharingRate.class);
    var guardrail = folder.byStart("guardrail.yaml", Guardrail.class);
    var proposal = folder.byYear("proposal-2011.yaml", Proposal2011.class);
    var minimumRateOptions =
        folder.byStartAndTrack("minimum-rate-options.yaml", MinimumRateOptions.class);
    var methodologies =
        folder.byYearAndTrack("assignment-methodology.yaml", MethodologyChoices.class);
    var advancedApm = folder.byYearAndTrack("advanced-apm.yaml", Boolean.class);
    var snfWaiver = folder.byYearAndTrack("snf-waiver.yaml", Boolean.class);
    var repayment = folder.byStartAndTrack("repayment-mechanism.yaml", RepaymentMechanism.class);
    return new Rules(
        PerformanceYears.read(carryForward),
        scale,
        population,
        quality,
        equity,
        sequestration,
        circumstances,
        nationwide,
        exit,
        interim,
        sharingRate,
        paymentLimit,
        lossRate,
        lossLimit,
        halfRate,
        guardrail,
        proposal,
        minimumRateOptions,
        methodologies,
        advancedApm,
        snfWaiver,
        repayment,
        folder.fingerprint());
  }
}
