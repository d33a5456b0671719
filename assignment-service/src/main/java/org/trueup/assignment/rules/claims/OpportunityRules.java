package org.trueup.assignment.rules.claims;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What is looked for in claims by year, apart from the rules of assignment: it assigns nobody, so a
 * change of it must not make a revision of every result.
 *
 * @param measures codes and thresholds of a year
 * @param fingerprint SHA-256 of the files
 */
public record OpportunityRules(
    RuleHistory<PerformanceYear, OpportunityMeasures> measures, String fingerprint) {

  /**
   * Reads them.
   *
   * @param carryForward whether years later than reviewed have those of the last one
   * @throws org.trueup.contracts.rule.BadRuleFile when the file cannot be trusted
   */
  public static OpportunityRules read(boolean carryForward) {
    var folder =
        RuleFolder.of(OpportunityMeasures.class, "opportunity").carryingForward(carryForward);
    var measures = folder.byYear("opportunity-measures.yaml", OpportunityMeasures.class);
    return new OpportunityRules(measures, folder.fingerprint());
  }
}
