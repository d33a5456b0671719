package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;

/** Whether an agreement may follow those before it, and those after it may follow it. */
final class SuccessionCheck {
  private SuccessionCheck() {}

  /**
   * The faults of the agreement, and those that it brings upon later ones.
   *
   * @param others the other agreements of the ACO; revisions of this one are left aside
   */
  static List<Fault> faults(Agreement agreement, Collection<Agreement> others, Rules rules) {
    var without = others.stream().filter(other -> !other.isRevisionOf(agreement)).toList();
    var faults = new ArrayList<Fault>(own(agreement, without, rules));
    for (var later : without) {
      if (later.start().compareTo(agreement.start()) > 0) {
        faults.addAll(brought(agreement, later, without, rules));
      }
    }
    return faults;
  }

  private static List<Fault> own(Agreement agreement, Collection<Agreement> others, Rules rules) {
    if (agreement.tracksByYear().isEmpty()) {
      return List.of();
    }
    var history = AgreementHistory.of(agreement, others, rules);
    var faults = new ArrayList<Fault>(EntryCheck.faults(history));
    faults.addAll(ReEntryCheck.faults(history));
    faults.addAll(ExtensionCheck.faults(history));
    faults.addAll(OptionsCheck.faults(history));
    return faults;
  }

  /** The faults that a later agreement has only since there is this one. */
  private static List<Fault> brought(
      Agreement agreement, Agreement later, List<Agreement> without, Rules rules) {
    var with = new ArrayList<>(without);
    with.add(agreement);
    try {
      var before = own(later, without, rules);
      return own(later, with, rules).stream()
          .filter(fault -> !before.contains(fault))
          .map(fault -> atItsStart(agreement, later, fault))
          .toList();
    } catch (NoRuleInForce notReviewed) {
      return List.of(); // nothing can be said of a later start that nobody reviewed
    }
  }

  private static Fault atItsStart(Agreement agreement, Agreement later, Fault fault) {
    var expected =
        "such that the agreement from "
            + later.start()
            + " may follow it; there, "
            + fault.sentence();
    return Fault.at("/start", agreement.start(), expected)
        .under(String.valueOf(fault.rule()), fault.cite());
  }
}
