package org.trueup.assignment.calculation.list;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AssignmentMethodology;

/** What became of a beneficiary from one list to the next. */
final class BeneficiaryChange {
  private BeneficiaryChange() {}

  static Turnover.@Nullable Change of(
      BeneficiaryState[] states, int at, AssignmentMethodology methodology, boolean restated) {
    var before = states[at - 1];
    var now = states[at];
    if (before.assigned() && now.assigned()) {
      return restated ? Turnover.Change.CHANGED : null;
    }
    if (before.assigned()) {
      return methodology == AssignmentMethodology.PROSPECTIVE
          ? Turnover.Change.EXCLUDED
          : Turnover.Change.DROPPED;
    }
    if (!now.assigned()) {
      return null;
    }
    return wasAssigned(states, at - 1) ? Turnover.Change.RETURNED : Turnover.Change.ADDED;
  }

  private static boolean wasAssigned(BeneficiaryState[] states, int until) {
    for (int i = 0; i < until; i++) {
      if (states[i].assigned()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the later list says something else about the months that both cover, or of the rest.
   */
  static boolean isRestated(
      ListedBeneficiary earlier,
      AssignmentWindow was,
      ListedBeneficiary later,
      AssignmentWindow is) {
    var before = earlier.marks();
    var now = later.marks();
    return before.byClaims() != now.byClaims()
        || before.voluntary() != now.voluntary()
        || before.step() != now.step()
        || earlier.attributedTin() != later.attributedTin()
        || monthsDiffer(earlier.countedMonths(), was, later.countedMonths(), is);
  }

  private static boolean monthsDiffer(
      EnrollmentMonths earlier, AssignmentWindow was, EnrollmentMonths later, AssignmentWindow is) {
    for (YearMonth month = is.from(); !month.isAfter(is.through()); month = month.plusMonths(1)) {
      if (was.covers(month) && earlier.type(was.indexOf(month)) != later.type(is.indexOf(month))) {
        return true;
      }
    }
    return false;
  }
}
