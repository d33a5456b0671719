package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.rule.NoRuleInForce;

/** Whether an agreement may be signed as it was sent: all faults at once, each with its rule. */
public final class AgreementCheck {
  private AgreementCheck() {}

  /**
   * All faults of an agreement.
   *
   * @param otherAgreements the other agreements of the same ACO
   */
  public static List<Fault> faults(
      Agreement agreement, Collection<Agreement> otherAgreements, Rules rules) {
    var faults = new ArrayList<Fault>(NameCheck.faults(agreement));
    faults.addAll(faultsOfStart(agreement, otherAgreements, rules));
    faults.addAll(TrackCheck.faultsOfYears(agreement, rules));
    faults.addAll(MethodologyCheck.faults(agreement, rules));
    faults.addAll(LossLimitCheck.faults(agreement, rules));
    faults.addAll(GlidePathCheck.faults(agreement, rules));
    faults.addAll(OverlapCheck.faults(agreement, otherAgreements));
    return List.copyOf(faults);
  }

  /** What depends on the start; a start that nobody reviewed leaves nothing more to say of it. */
  private static List<Fault> faultsOfStart(
      Agreement agreement, Collection<Agreement> otherAgreements, Rules rules) {
    try {
      var terms = rules.agreements().terms().at(agreement.start());
      var faults = new ArrayList<Fault>(TermCheck.faults(agreement, terms));
      faults.addAll(TrackCheck.faultsOfPath(agreement, terms));
      faults.addAll(MinimumRateCheck.faults(agreement, rules));
      faults.addAll(SuccessionCheck.faults(agreement, otherAgreements, rules));
      faults.addAll(FactsCheck.faults(agreement, rules));
      faults.addAll(ExitCheck.faultsOfEnd(agreement, terms.value()));
      return faults;
    } catch (NoRuleInForce none) {
      var start = agreement.start();
      return List.of(UnreviewedStart.fault(Place.pointer("/start"), start, none, rules));
    }
  }
}
