package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.agreement.LossLimitStructures;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The structure of the loss sharing limit: given for every year of Track 1+ or determined from its
 * participants, both alike where there are both; and for no other track.
 */
final class LossLimitCheck {
  private final Agreement agreement;
  private final Rules rules;
  private final List<Fault> faults = new ArrayList<>();

  private LossLimitCheck(Agreement agreement, Rules rules) {
    this.agreement = agreement;
    this.rules = rules;
  }

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var check = new LossLimitCheck(agreement, rules);
    var years = new TreeSet<>(agreement.tracksByYear().keySet());
    years.addAll(agreement.lossLimitStructureByYear().keySet());
    years.addAll(agreement.participants().byYear().keySet());
    years.forEach(check::year);
    return check.faults;
  }

  private void year(PerformanceYear year) {
    if (agreement.tracksByYear().containsKey(year) && !rules.isReviewed(year)) {
      return; // which is the fault of its track
    }
    var rule = LossLimits.rule(agreement, year, rules);
    if (rule.isPresent()) {
      ofTheTrack(year, rule.get());
    } else {
      notHere(structure(year), agreement.lossLimitStructureByYear().get(year));
      notHere(participants(year), agreement.participants().in(year) == null ? null : "a list");
    }
  }

  private void ofTheTrack(PerformanceYear year, Ruled<LossLimitStructures> rule) {
    var given = agreement.lossLimitStructureByYear().get(year);
    var list = agreement.participants().in(year);
    if (list == null) {
      if (given == null || !rule.value().structures().contains(given)) {
        var structures = rule.value().structures();
        var expected = "one of " + structures + ", unless the participants of the year are sent";
        add(structure(year), given, expected, rule);
      }
      return;
    }
    var faultsOfList = ParticipantCheck.faults(year, list, rule);
    faults.addAll(faultsOfList);
    if (faultsOfList.isEmpty() && given != null) {
      agree(year, given, rule);
    }
  }

  private void agree(PerformanceYear year, Object given, Ruled<LossLimitStructures> rule) {
    LossLimits.determined(agreement, year, rules)
        .filter(determined -> determined.structure() != given)
        .ifPresent(
            determined -> {
              var fromList = determined.structure() + ", as the participants have it";
              add(structure(year), given, fromList + ": " + determined.reason(), rule);
              var inList = "such that " + given + " follows from them, as it was sent";
              add(participants(year), determined.structure(), inList, rule);
            });
  }

  private void notHere(String pointer, @Nullable Object given) {
    if (given != null) {
      var tracks = rules.agreements().lossLimits().tracks();
      var rule = tracks.values().iterator().next().entries().getFirst().rule();
      add(pointer, given, "left out: only " + tracks.keySet() + " has such a structure", rule);
    }
  }

  private void add(String pointer, @Nullable Object given, String expected, Ruled<?> rule) {
    faults.add(Fault.at(pointer, given, expected).under(rule.title(), rule.cite()));
  }

  private static String structure(PerformanceYear year) {
    return "/lossLimitStructureByYear/" + year;
  }

  private static String participants(PerformanceYear year) {
    return "/participants/" + year;
  }
}
