package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.Ruled;
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
          Fault.at(pointer, methodology, "left out: " + year + " has no track in tracksByYear")
              .under(rules.agreements().methodologies().title(), "42 CFR 425.226(a)(1)"));
    }
    var rule =
        rules.isReviewed(year)
            ? rules.agreements().methodologies().find(track, year)
            : Optional.<Ruled<MethodologyChoices>>empty();
    return rule.filter(found -> !found.value().choices().contains(methodology))
        .map(
            found ->
                Fault.at(pointer, methodology, choices(found.value()) + " in " + track)
                    .under(found.title(), found.cite()));
  }

  private static String choices(MethodologyChoices choices) {
    return choices.choices().stream().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
