package org.trueup.assignment.calculation.agreement;

import java.util.Comparator;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.rule.DatedRule;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AgreementStart;

/** The fault of a start for which nobody has reviewed the rules of agreements. */
public final class UnreviewedStart {
  private UnreviewedStart() {}

  /**
   * Says from when to when a start may be.
   *
   * @param none what was found out when the rules were asked
   */
  public static Fault fault(Place where, AgreementStart start, NoRuleInForce none, Rules rules) {
    var expected =
        "a start whose rules are reviewed: "
            + rules.agreements().terms().entries().getFirst().from()
            + " to "
            + last(rules);
    return none.fault(where, start, expected, "42 CFR 425.200(b)");
  }

  /** Every rule that is dated by starts must be reviewed. */
  private static AgreementStart last(Rules rules) {
    return rules.book().rules().stream()
        .map(DatedRule::reviewedThrough)
        .filter(AgreementStart.class::isInstance)
        .map(AgreementStart.class::cast)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
