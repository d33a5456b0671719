package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trueup.contracts.refusal.Fault;

/** A performance year belongs to one agreement of an ACO (42 CFR 425.200(c)). */
final class OverlapCheck {
  private OverlapCheck() {}

  static List<Fault> faults(Agreement agreement, Collection<Agreement> otherAgreements) {
    var faults = new ArrayList<Fault>();
    for (var other : otherAgreements) {
      if (!other.isRevisionOf(agreement)) {
        faults.addAll(faults(agreement, other));
      }
    }
    return faults;
  }

  private static List<Fault> faults(Agreement agreement, Agreement other) {
    return agreement.coveredTracks().entrySet().stream()
        .filter(entry -> other.coveredTracks().containsKey(entry.getKey()))
        .map(
            entry ->
                Fault.at(
                        "/tracksByYear/" + entry.getKey(),
                        entry.getValue(),
                        "a year that no other agreement of "
                            + agreement.acoId()
                            + " covers; the one that started "
                            + other.start()
                            + " does")
                    .under("A performance year belongs to one agreement", "42 CFR 425.200(c)"))
        .toList();
  }
}
