package org.trueup.assignment.rules.agreement;

import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules that decide what an agreement may say: 42 CFR 425.200 (terms), 425.226 and 425.400
 * (assignment methodology), 425.600 (tracks), 425.604 to 425.610 (minimum rates).
 *
 * @param leastRatesSetByCms the least that a minimum rate set by CMS may be
 * @param reducedLimits who may have the lower limits of few beneficiaries in an earlier year
 * @param succession what may follow what
 */
public record AgreementRules(
    RuleHistory<AgreementStart, TermsOnOffer> terms,
    TrackRules<PerformanceYear, Availability> availability,
    TrackRules<AgreementStart, MinimumRateOptions> minimumRates,
    TrackRules<PerformanceYear, MethodologyChoices> methodologies,
    TrackRules<PerformanceYear, LossLimitStructures> lossLimits,
    RuleHistory<AgreementStart, LeastRate> leastRatesSetByCms,
    RuleHistory<AgreementStart, ReducedLimitTracks> reducedLimits,
    SuccessionRules succession) {

  public static AgreementRules read(RuleFolder folder) {
    return new AgreementRules(
        folder.byStart("agreement-terms.yaml", TermsOnOffer.class),
        folder.byYearAndTrack("track-availability.yaml", Availability.class),
        folder.byStartAndTrack("minimum-rate-options.yaml", MinimumRateOptions.class),
        folder.byYearAndTrack("assignment-methodology.yaml", MethodologyChoices.class),
        folder.byYearAndTrack("loss-limit-structure.yaml", LossLimitStructures.class),
        folder.byStart("minimum-rate-set-by-cms.yaml", LeastRate.class),
        folder.byStart("reduced-limit-tracks.yaml", ReducedLimitTracks.class),
        SuccessionRules.read(folder));
  }
}
