package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** The assignment methodology an ACO chose for a year (42 CFR 425.226(a)(1), 425.400(a)). */
final class MethodologyCheck {
  private MethodologyCheck() {}

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var faults = new ArrayList<Fault>();
    agreement
        .methodologyByYear()
        .forEach(
            (year, methodology) ->
                fault(agreement, year, methodology, rules).ifPresent(faults::add));
    return faults;
  }

  private static Optional<Fault> fault(
      Agreement agreement, PerformanceYear year, AssignmentMethodology methodology, Rules rules) {
    var pointer = "/methodologyByYear/" + year;
    var track = agreement.tracksByYear().get(year);
    if (track == null) {
      return Optional.of(
          Fault.at(pointer, methodology, "a year that has a track in tracksByYear")
              .under(rules.methodologies().title(), "42 CFR 425.226(a)(1)"));
    }
    return rules
        .methodologies()
        .find(track, year)
        .filter(rule -> !rule.value().choices().contains(methodology))
        .map(
            rule ->
                Fault.at(pointer, methodology, rule.value().choices() + " in " + track)
                    .under(rule.title(), rule.cite()));
  }
}
