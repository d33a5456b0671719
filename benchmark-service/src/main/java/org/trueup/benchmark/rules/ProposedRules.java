package org.trueup.benchmark.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Rules that CMS proposed in July 2026 and that are not in force: 91 FR 43842. A what-if may ask
 * for them by their name; nothing else ever reads them.
 */
public record ProposedRules(
    RuleHistory<PerformanceYear, ProspectiveTrendFloor> prospectiveTrendFloor) {
  public static final String NAME = "proposed-cy2027";

  /** Reads the files of the set. */
  public static ProposedRules read() {
    var folder = RuleFolder.of(ProposedRules.class, NAME);
    return new ProposedRules(
        folder.byYear("prospective-trend-floor.yaml", ProspectiveTrendFloor.class));
  }
}
