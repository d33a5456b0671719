package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;

/** Whether an agreement may be signed as it was sent: all faults at once, each with its rule. */
public final class AgreementCheck {
  private AgreementCheck() {}

  /**
   * @param otherAgreements the other agreements of the same ACO
   */
  public static List<Fault> faults(
      Agreement agreement, Collection<Agreement> otherAgreements, Rules rules) {
    var faults = new ArrayList<Fault>(NameCheck.faults(agreement));
    faults.addAll(faultsOfTerms(agreement, otherAgreements, rules));
    faults.addAll(TrackCheck.faultsOfYears(agreement, rules));
    faults.addAll(MethodologyCheck.faults(agreement, rules));
    faults.addAll(LossLimitCheck.faults(agreement, rules));
    faults.addAll(GlidePathCheck.faults(agreement, rules));
    faults.addAll(FactsCheck.faults(agreement, rules));
    faults.addAll(ExitCheck.faultsOfEnd(agreement, rules));
    faults.addAll(OverlapCheck.faults(agreement, otherAgreements));
    return List.copyOf(faults);
  }

  /** What depends on the start; a start that nobody reviewed leaves nothing more to say of it. */
  private static List<Fault> faultsOfTerms(
      Agreement agreement, Collection<Agreement> otherAgreements, Rules rules) {
    try {
      var terms = rules.terms().at(agreement.start());
      var faults = new ArrayList<Fault>(TermCheck.faults(agreement, terms));
      faults.addAll(TrackCheck.faultsOfPath(agreement, terms));
      faults.addAll(MinimumRateCheck.faults(agreement, rules));
      faults.addAll(SuccessionCheck.faults(agreement, otherAgreements, rules));
      return faults;
    } catch (NoRuleInForce none) {
      var history = rules.terms();
      var expected =
          "a start for which agreements are on file: "
              + history.entries().getFirst().from()
              + " to "
              + history.reviewedThrough();
      return List.of(
          Fault.at("/start", agreement.start(), expected)
              .under(String.valueOf(none.getMessage()), "42 CFR 425.200(b)"));
    }
  }
}
