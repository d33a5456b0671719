package org.trueup.settlement.rules;

import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** Every rule a settlement needs, as read from {@code rules/}. One instance, read at start-up. */
public record Rules(
    PerformanceYears performanceYears,
    RuleHistory<PerformanceYear, MinimumSavingsRateScale> minimumSavingsRate,
    RuleHistory<PerformanceYear, Integer> minimumPopulation,
    RuleHistory<PerformanceYear, QualityToSharingRate> qualityToSharingRate,
    RuleHistory<PerformanceYear, Rate> sequestration,
    RuleHistory<PerformanceYear, ExtremeCircumstances> extremeCircumstances,
    TrackRules<PerformanceYear, Rate> maximumSharingRate,
    TrackRules<PerformanceYear, Rate> performancePaymentLimit,
    TrackRules<PerformanceYear, LossRate> sharedLossRate,
    TrackRules<PerformanceYear, LossLimit> lossSharingLimit,
    String fingerprint) {

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted
   */
  public static Rules read() {
    return read(RuleFolder.of(Rules.class, "rules"));
  }

  static Rules read(RuleFolder folder) {
    var minimumSavingsRate =
        folder.byYear("minimum-savings-rate.yaml", MinimumSavingsRateScale.class);
    var minimumPopulation = folder.byYear("minimum-population.yaml", Integer.class);
    var quality = folder.byYear("quality-to-sharing-rate.yaml", QualityToSharingRate.class);
    var sequestration = folder.byYear("sequestration.yaml", Rate.class);
    var circumstances = folder.byYear("extreme-circumstances.yaml", ExtremeCircumstances.class);
    var sharingRate = folder.byYearAndTrack("maximum-sharing-rate.yaml", Rate.class);
    var paymentLimit = folder.byYearAndTrack("performance-payment-limit.yaml", Rate.class);
    var lossRate = folder.byYearAndTrack("shared-loss-rate.yaml", LossRate.class);
    var lossLimit = folder.byYearAndTrack("loss-sharing-limit.yaml", LossLimit.class);
    return new Rules(
        PerformanceYears.read(),
        minimumSavingsRate,
        minimumPopulation,
        quality,
        sequestration,
        circumstances,
        sharingRate,
        paymentLimit,
        lossRate,
        lossLimit,
        folder.fingerprint());
  }

  /**
   * The rules of one track in one year.
   *
   * @throws org.trueup.contracts.rule.NoRuleInForce when the year is not reviewed, or the track
   *     does not exist in it
   */
  public Ruleset of(PerformanceYear year, Track track) {
    return new Ruleset(
        performanceYears.length(year),
        minimumSavingsRate.at(year),
        minimumPopulation.at(year),
        qualityToSharingRate.at(year),
        sequestration.at(year),
        extremeCircumstances.at(year),
        terms(year, track));
  }

  private Terms terms(PerformanceYear year, Track track) {
    var losses =
        sharedLossRate
            .find(track, year)
            .map(rate -> new Terms.LossTerms(rate, lossSharingLimit.at(track, year)));
    return new Terms(
        track, maximumSharingRate.at(track, year), performancePaymentLimit.at(track, year), losses);
  }
}
