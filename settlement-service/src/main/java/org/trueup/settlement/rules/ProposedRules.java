package org.trueup.settlement.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Rate;

/**
 * Rules that CMS proposed in July 2026 and that are not in force: 91 FR 43842. A what-if may ask
 * for them by their name; no settlement ever reads them.
 */
public record ProposedRules(TrackRules<AgreementStart, Rate> maximumSharingRate) {
  public static final String NAME = "proposed-cy2027";

  /** Reads the files of the set. */
  public static ProposedRules read(boolean carryForward) {
    var folder = RuleFolder.of(ProposedRules.class, NAME).carryingForward(carryForward);
    return new ProposedRules(folder.byStartAndTrack("maximum-sharing-rate.yaml", Rate.class));
  }

  /** The terms of an agreement's year as they would be. */
  public Terms of(Terms terms, AgreementStart start) {
    return maximumSharingRate
        .find(terms.track(), start)
        .map(terms::withMaximumSharingRate)
        .orElse(terms);
  }
}
