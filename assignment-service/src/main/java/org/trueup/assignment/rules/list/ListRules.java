package org.trueup.assignment.rules.list;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of assignment lists: 42 CFR 425.400 to 425.402.
 *
 * @param windows the months that a list covers
 * @param turnoverReasons why beneficiaries leave, as CMS's tables and the law name it
 * @param precedence which of several ACOs comes first for a beneficiary whom all their lists name
 */
public record ListRules(
    RuleHistory<PerformanceYear, ListWindows> windows,
    RuleHistory<PerformanceYear, TurnoverReasons> turnoverReasons,
    RuleHistory<PerformanceYear, Precedence> precedence) {

  /** The rules that the lists of one year are counted by. */
  public record InForce(Ruled<ListWindows> windows, Ruled<TurnoverReasons> turnoverReasons) {

    public TurnoverReasons reasons() {
      return turnoverReasons.value();
    }
  }

  public static ListRules read(RuleFolder folder) {
    return new ListRules(
        folder.byYear("assignment-windows.yaml", ListWindows.class),
        folder.byYear("leaving-reasons.yaml", TurnoverReasons.class),
        folder.byYear("assignment-precedence.yaml", Precedence.class));
  }

  /**
   * Those of one year.
   *
   * @throws org.trueup.contracts.rule.NoRuleInForce when nobody has reviewed them for it
   */
  public InForce of(PerformanceYear year) {
    return new InForce(windows.at(year), turnoverReasons.at(year));
  }
}
