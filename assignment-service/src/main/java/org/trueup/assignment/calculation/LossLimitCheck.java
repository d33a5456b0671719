package org.trueup.assignment.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.LossLimitStructures;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/** The structure of the loss sharing limit: given for every year of Track 1+, and for no other. */
final class LossLimitCheck {
  private LossLimitCheck() {}

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var years = new TreeSet<>(agreement.tracksByYear().keySet());
    years.addAll(agreement.lossLimitStructureByYear().keySet());
    var faults = new ArrayList<Fault>();
    years.forEach(year -> fault(agreement, year, rules).ifPresent(faults::add));
    return faults;
  }

  private static Optional<Fault> fault(Agreement agreement, PerformanceYear year, Rules rules) {
    var given = agreement.lossLimitStructureByYear().get(year);
    var rule = rule(agreement, year, rules);
    if (rule.isEmpty()) {
      return given == null ? Optional.empty() : Optional.of(notHere(year, given, rules));
    }
    var structures = rule.get().value().structures();
    return given != null && structures.contains(given)
        ? Optional.empty()
        : Optional.of(fault(year, given, "one of " + structures, rule.get()));
  }

  private static Optional<Ruled<LossLimitStructures>> rule(
      Agreement agreement, PerformanceYear year, Rules rules) {
    return Optional.ofNullable(agreement.tracksByYear().get(year))
        .flatMap(track -> rules.lossLimits().find(track, year));
  }

  private static Fault notHere(PerformanceYear year, Object given, Rules rules) {
    var tracks = rules.lossLimits().tracks();
    var rule = tracks.values().iterator().next().entries().getFirst().rule();
    return fault(year, given, "nothing: only " + tracks.keySet() + " has such a structure", rule);
  }

  private static Fault fault(
      PerformanceYear year, @Nullable Object given, String expected, Ruled<?> rule) {
    return Fault.at("/lossLimitStructureByYear/" + year, given, expected)
        .under(rule.title(), rule.cite());
  }
}
