package org.trueup.settlement.rules;

import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules that decide whether savings or losses count: 42 CFR 425.604(b), 425.605(b), 425.606(b),
 * 425.610(b), 425.110, 425.652(b)(5).
 *
 * @param minimumPopulation the fewest assigned beneficiaries for an elected rate
 */
public record ThresholdRules(
    RuleHistory<PerformanceYear, MinimumSavingsRateScale> minimumSavingsRate,
    RuleHistory<PerformanceYear, Integer> minimumPopulation,
    TrackRules<AgreementStart, MinimumRateOptions> minimumRateOptions,
    RuleHistory<AgreementStart, Guardrail> guardrail,
    RuleHistory<AgreementStart, ReducedLimits> reducedLimits) {

  static ThresholdRules read(RuleFolder folder) {
    return new ThresholdRules(
        folder.byYear("minimum-savings-rate.yaml", MinimumSavingsRateScale.class),
        folder.byYear("minimum-population.yaml", Integer.class),
        folder.byStartAndTrack("minimum-rate-options.yaml", MinimumRateOptions.class),
        folder.byStart("guardrail.yaml", Guardrail.class),
        folder.byStart("reduced-limits.yaml", ReducedLimits.class));
  }
}
