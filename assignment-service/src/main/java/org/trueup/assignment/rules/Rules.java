package org.trueup.assignment.rules;

import org.trueup.assignment.rules.agreement.AgreementRules;
import org.trueup.assignment.rules.claims.ClaimsRules;
import org.trueup.assignment.rules.list.ListRules;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Every rule of agreements and assignment, as read from {@code rules/}. One instance, read at
 * start-up.
 *
 * @param book the same as a list, as it was read
 * @param fingerprint SHA-256 of the files
 */
public record Rules(
    AgreementRules agreements,
    ListRules lists,
    ClaimsRules claims,
    RuleBook book,
    String fingerprint) {

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted, or is not reviewed
   *     for every year that is admitted
   */
  public static Rules read() {
    return read(false);
  }

  /**
   * As {@link #read()}.
   *
   * @param carryForward whether agreements and years later than reviewed are accepted on the last
   *     reviewed rules
   */
  public static Rules read(boolean carryForward) {
    return read(RuleFolder.of(Rules.class, "rules").carryingForward(carryForward));
  }

  static Rules read(RuleFolder folder) {
    return new Rules(
        AgreementRules.read(folder),
        ListRules.read(folder),
        ClaimsRules.read(folder),
        folder.book(PerformanceYears.read(folder)),
        folder.fingerprint());
  }

  public PerformanceYears performanceYears() {
    return book.performanceYears();
  }

  /** Whether somebody has reviewed the rules of the year; of any other its own fault says so. */
  public boolean isReviewed(PerformanceYear year) {
    try {
      performanceYears().length(year);
      return true;
    } catch (NoRuleInForce notReviewed) {
      return false;
    }
  }
}
