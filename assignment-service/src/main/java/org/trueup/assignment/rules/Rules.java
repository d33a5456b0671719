package org.trueup.assignment.rules;

import org.trueup.assignment.rules.agreement.Availability;
import org.trueup.assignment.rules.agreement.LeastRate;
import org.trueup.assignment.rules.agreement.LossLimitStructures;
import org.trueup.assignment.rules.agreement.SuccessionRules;
import org.trueup.assignment.rules.agreement.TermsOnOffer;
import org.trueup.assignment.rules.claims.ClaimsRules;
import org.trueup.assignment.rules.list.ListWindows;
import org.trueup.assignment.rules.list.Precedence;
import org.trueup.assignment.rules.list.TurnoverReasons;
import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * All rules of agreements and assignment totals, read once.
 *
 * @param fingerprint SHA-256 of the files they were read from
 */
public record Rules(
    RuleHistory<AgreementStart, TermsOnOffer> terms,
    TrackRules<PerformanceYear, Availability> availability,
    TrackRules<AgreementStart, MinimumRateOptions> minimumRates,
    TrackRules<PerformanceYear, MethodologyChoices> methodologies,
    TrackRules<PerformanceYear, LossLimitStructures> lossLimits,
    RuleHistory<AgreementStart, LeastRate> leastRatesSetByCms,
    SuccessionRules succession,
    RuleHistory<PerformanceYear, ListWindows> listWindows,
    RuleHistory<PerformanceYear, TurnoverReasons> leavingReasons,
    ClaimsRules claims,
    RuleHistory<PerformanceYear, Precedence> precedence,
    PerformanceYears performanceYears,
    String fingerprint) {

  /** The rules of this version of the service. */
  public static Rules read() {
    return read(false);
  }

  /**
   * As {@link #read()}.
   *
   * @param carryForward whether agreements and years later than reviewed are taken on the last
   *     reviewed rules
   */
  public static Rules read(boolean carryForward) {
    return read(RuleFolder.of(Rules.class, "rules").carryingForward(carryForward), carryForward);
  }

  /** The rules in a folder; a file that cannot be trusted throws. */
  public static Rules read(RuleFolder folder) {
    return read(folder, false);
  }

  private static Rules read(RuleFolder folder, boolean carryForward) {
    var terms = folder.byStart("agreement-terms.yaml", TermsOnOffer.class);
    var availability = folder.byYearAndTrack("track-availability.yaml", Availability.class);
    var minimumRates =
        folder.byStartAndTrack("minimum-rate-options.yaml", MinimumRateOptions.class);
    var methodologies =
        folder.byYearAndTrack("assignment-methodology.yaml", MethodologyChoices.class);
    var lossLimits = folder.byYearAndTrack("loss-limit-structure.yaml", LossLimitStructures.class);
    var leastRates = folder.byStart("minimum-rate-set-by-cms.yaml", LeastRate.class);
    var listWindows = folder.byYear("assignment-windows.yaml", ListWindows.class);
    var leavingReasons = folder.byYear("leaving-reasons.yaml", TurnoverReasons.class);
    return new Rules(
        terms,
        availability,
        minimumRates,
        methodologies,
        lossLimits,
        leastRates,
        SuccessionRules.read(folder),
        listWindows,
        leavingReasons,
        ClaimsRules.read(folder),
        folder.byYear("assignment-precedence.yaml", Precedence.class),
        PerformanceYears.read(carryForward),
        folder.fingerprint());
  }
}
