package org.trueup.settlement.intake;

import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.intake.FactBody.CircumstancesBody;
import org.trueup.settlement.intake.FactCheck.Basis;
import org.trueup.settlement.rules.Rules;

/** Whether extreme and uncontrollable circumstances may be what they say. */
final class CircumstancesCheck {
  private static final Basis CIRCUMSTANCES =
      new Basis(
          "Losses are reduced by the share of months times the share of beneficiaries affected",
          "42 CFR 425.605(f); 42 CFR 425.606(i); 42 CFR 425.610(i)");

  private CircumstancesCheck() {}

  /** Either the two shares, or the reduction as CMS reported it. */
  static List<Fault> faults(Rules rules, PerformanceYear year, CircumstancesBody body) {
    var check = FactCheck.ofPathYear(rules, year);
    if (body.reportedReduction() != null) {
      reported(check, body, body.reportedReduction());
    } else {
      check.share("/monthsShare", body.monthsShare(), CIRCUMSTANCES);
      check.share("/beneficiaryShare", body.beneficiaryShare(), CIRCUMSTANCES);
    }
    return check.faults();
  }

  private static void reported(FactCheck check, CircumstancesBody body, Money reported) {
    if (body.monthsShare() != null || body.beneficiaryShare() != null) {
      check.add(
          "/reportedReduction",
          reported,
          "either monthsShare and beneficiaryShare, or reportedReduction",
          CIRCUMSTANCES);
    }
    if (reported.isNegative()) {
      check.add(
          "/reportedReduction",
          reported,
          "dollars taken off the losses of twelve months, zero or more",
          CIRCUMSTANCES);
    }
  }
}
