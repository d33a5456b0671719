package org.trueup.settlement.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules that decide what an ACO owes: 42 CFR 425.605(d), (f), 425.606(f) to (i), 425.610(f) to
 * (i), 425.221(b).
 *
 * @param nationwideCircumstances the months of a year in which the whole nation was affected
 */
public record LossRules(
    TrackRules<PerformanceYear, LossRate> sharedLossRate,
    TrackRules<PerformanceYear, LossLimit> lossSharingLimit,
    RuleHistory<PerformanceYear, ExtremeCircumstances> extremeCircumstances,
    RuleHistory<PerformanceYear, Integer> nationwideCircumstances,
    RuleHistory<PerformanceYear, EarlyExitRule> earlyExit) {

  static LossRules read(RuleFolder folder) {
    return new LossRules(
        folder.byYearAndTrack("shared-loss-rate.yaml", LossRate.class),
        folder.byYearAndTrack("loss-sharing-limit.yaml", LossLimit.class),
        folder.byYear("extreme-circumstances.yaml", ExtremeCircumstances.class),
        folder.byYear("nationwide-circumstances.yaml", Integer.class),
        folder.byYear("early-exit.yaml", EarlyExitRule.class));
  }
}
