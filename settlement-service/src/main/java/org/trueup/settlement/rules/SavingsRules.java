package org.trueup.settlement.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * The rules that decide what an ACO earns: 42 CFR 425.512, 425.604(d) to (e), 425.605(d), (h),
 * 425.606(d) to (e), 425.608, 425.610(d) to (e).
 */
public record SavingsRules(
    TrackRules<PerformanceYear, Rate> maximumSharingRate,
    TrackRules<PerformanceYear, Rate> performancePaymentLimit,
    RuleHistory<PerformanceYear, QualityToSharingRate> qualityToSharingRate,
    RuleHistory<PerformanceYear, QualityStandardOfYear> qualityStandard,
    RuleHistory<PerformanceYear, HealthEquityAdjustment> healthEquityAdjustment,
    TrackRules<AgreementStart, ReducedSharingRate> reducedSharingRate,
    RuleHistory<PerformanceYear, Rate> sequestration,
    RuleHistory<PerformanceYear, InterimSettlement> interimSettlement) {

  static SavingsRules read(RuleFolder folder) {
    return new SavingsRules(
        folder.byYearAndTrack("maximum-sharing-rate.yaml", Rate.class),
        folder.byYearAndTrack("performance-payment-limit.yaml", Rate.class),
        folder.byYear("quality-to-sharing-rate.yaml", QualityToSharingRate.class),
        folder.byYear("quality-standard.yaml", QualityStandardOfYear.class),
        folder.byYear("health-equity-adjustment.yaml", HealthEquityAdjustment.class),
        folder.byStartAndTrack("half-rate-below-minimum.yaml", ReducedSharingRate.class),
        folder.byYear("sequestration.yaml", Rate.class),
        folder.byYear("interim-settlement.yaml", InterimSettlement.class));
  }
}
