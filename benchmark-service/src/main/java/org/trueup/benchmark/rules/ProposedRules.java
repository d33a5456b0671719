package org.trueup.benchmark.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * Rules that CMS proposed in July 2026 and that are not in force: 91 FR 43842. A what-if may ask
 * for them by their name; nothing else ever reads them. Two proposals whose formulas were not read
 * are not among them: a cap adjusted for risk, and what growth of an ACO would add.
 */
public record ProposedRules(
    RuleHistory<PerformanceYear, ProspectiveTrendFloor> prospectiveTrendFloor,
    RuleHistory<AgreementStart, ProspectiveTrendCeiling> prospectiveTrendCeiling,
    RuleHistory<AgreementStart, PriorSavingsRule> priorSavings,
    TrackRules<AgreementStart, Rate> regionalWeight) {
  public static final String NAME = "proposed-cy2027";

  /**
   * Reads the files of the set.
   *
   * @param carryForward whether years later than reviewed have what is proposed for the last one
   */
  public static ProposedRules read(boolean carryForward) {
    var folder = RuleFolder.of(ProposedRules.class, NAME).carryingForward(carryForward);
    return new ProposedRules(
        folder.byYear("prospective-trend-floor.yaml", ProspectiveTrendFloor.class),
        folder.byStart("prospective-trend-ceiling.yaml", ProspectiveTrendCeiling.class),
        folder.byStart("prior-savings.yaml", PriorSavingsRule.class),
        folder.byStartAndTrack("regional-weight.yaml", Rate.class));
  }

  /** What is proposed for a year of an agreement. */
  public ProposedTerms of(AgreementStart start, Track track, PerformanceYear year) {
    return new ProposedTerms(
        prospectiveTrendFloor.find(year),
        prospectiveTrendCeiling.find(start),
        priorSavings.find(start),
        regionalWeight.find(track, start));
  }
}
