package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** Every rule a settlement needs, as read from {@code rules/}. One instance, read at start-up. */
public record Rules(
    PerformanceYears performanceYears,
    RuleHistory<PerformanceYear, MinimumSavingsRateScale> minimumSavingsRate,
    RuleHistory<PerformanceYear, Integer> minimumPopulation,
    RuleHistory<PerformanceYear, QualityToSharingRate> qualityToSharingRate,
    RuleHistory<PerformanceYear, HealthEquityAdjustment> healthEquityAdjustment,
    RuleHistory<PerformanceYear, Rate> sequestration,
    RuleHistory<PerformanceYear, ExtremeCircumstances> extremeCircumstances,
    RuleHistory<PerformanceYear, Integer> nationwideCircumstances,
    RuleHistory<PerformanceYear, EarlyExitRule> earlyExit,
    RuleHistory<PerformanceYear, InterimSettlement> interimSettlement,
    TrackRules<PerformanceYear, Rate> maximumSharingRate,
    TrackRules<PerformanceYear, Rate> performancePaymentLimit,
    TrackRules<PerformanceYear, LossRate> sharedLossRate,
    TrackRules<PerformanceYear, LossLimit> lossSharingLimit,
    TrackRules<AgreementStart, ReducedSharingRate> halfRate,
    RuleHistory<AgreementStart, Guardrail> guardrail,
    RuleHistory<PerformanceYear, Proposal2011> proposal2011,
    TrackRules<AgreementStart, MinimumRateOptions> minimumRateOptions,
    TrackRules<PerformanceYear, MethodologyChoices> methodologies,
    TrackRules<PerformanceYear, Boolean> advancedApm,
    TrackRules<PerformanceYear, Boolean> snfWaiver,
    TrackRules<AgreementStart, RepaymentMechanism> repaymentMechanism,
    String fingerprint) {

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted
   */
  public static Rules read() {
    return read(false);
  }

  /**
   * As {@link #read()}.
   *
   * @param carryForward whether years after the last reviewed one are settled on its rules
   */
  public static Rules read(boolean carryForward) {
    return read(RuleFolder.of(Rules.class, "rules"), carryForward);
  }

  static Rules read(RuleFolder folder, boolean carryForward) {
    return new RulesReading(folder, carryForward).rules();
  }

  /**
   * The rules of one track in one year of an agreement.
   *
   * @param start when the agreement began: some rules are its own
   * @param yearInTrack the how-many-eth year under the track, from 1
   * @throws org.trueup.contracts.rule.NoRuleInForce when the year is not reviewed, or the track
   *     does not exist in it
   */
  public RulesInForce of(PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    return resolve(year, Optional.empty(), terms(year, start, track, yearInTrack));
  }

  /** As {@link #of}, and for a year nobody reviewed yet on the rules of the last reviewed one. */
  public RulesInForce carriedForward(
      PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    var last = performanceYears.reviewedThrough();
    return year.compareTo(last) <= 0
        ? of(year, start, track, yearInTrack)
        : resolve(last, Optional.of(last), terms(last, start, track, yearInTrack));
  }

  /** The rules of the year with terms that the caller chose. */
  public RulesInForce with(PerformanceYear year, Terms terms) {
    return resolve(year, Optional.empty(), terms);
  }

  private RulesInForce resolve(
      PerformanceYear year, Optional<PerformanceYear> carriedForwardFrom, Terms terms) {
    var sequestration =
        terms.proposal().isPresent()
            ? ProposalMapping.sequestration(proposal2011.at(year))
            : this.sequestration.at(year);
    return new RulesInForce(
        carriedForwardFrom,
        performanceYears.length(year),
        minimumSavingsRate.at(year),
        minimumPopulation.at(year),
        qualityToSharingRate.at(year),
        sequestration,
        extremeCircumstances.at(year),
        nationwideCircumstances.at(year),
        earlyExit.at(year),
        terms);
  }

  /** What the track offers and asks. */
  public Terms terms(PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    return switch (track) {
      case P2011_TRACK_1, P2011_TRACK_2 ->
          ProposalMapping.terms(track, proposal2011.at(year), yearInTrack);
      default -> termsInForce(year, start, track);
    };
  }

  /**
   * The terms of a track in a year in which it is not on offer: those nearest in time, as a basis
   * for comparison.
   */
  public Terms termsNearest(
      PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    return maximumSharingRate.find(track, year).isPresent() || !isOfTheLaw(track)
        ? terms(year, start, track, yearInTrack)
        : termsOf(
            year,
            start,
            track,
            maximumSharingRate.nearest(track, year).orElseThrow(),
            performancePaymentLimit.nearest(track, year).orElseThrow());
  }

  private Terms termsOf(
      PerformanceYear year,
      AgreementStart start,
      Track track,
      Ruled<Rate> sharingRate,
      Ruled<Rate> paymentLimit) {
    var losses =
        sharedLossRate
            .nearest(track, year)
            .map(
                rate ->
                    new Terms.LossTerms(rate, lossSharingLimit.nearest(track, year).orElseThrow()));
    return new Terms(
        track,
        sharingRate,
        paymentLimit,
        losses,
        halfRate.find(track, start),
        guardrail.find(start),
        Optional.empty());
  }

  private static boolean isOfTheLaw(Track track) {
    return track != Track.P2011_TRACK_1 && track != Track.P2011_TRACK_2;
  }

  private Terms termsInForce(PerformanceYear year, AgreementStart start, Track track) {
    return termsOf(
        year,
        start,
        track,
        maximumSharingRate.at(track, year),
        performancePaymentLimit.at(track, year));
  }
}
