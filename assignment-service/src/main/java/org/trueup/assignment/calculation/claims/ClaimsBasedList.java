package org.trueup.assignment.calculation.claims;

import java.util.List;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.BeneficiaryColumns.Row;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ScoreSums;

/**
 * What claims-based assignment makes of a population, as the rows of a list: whom it assigns, and
 * whom the ACO saw and it does not assign, with the reason. Nobody whom the ACO never saw is kept.
 */
public final class ClaimsBasedList {
  private ClaimsBasedList() {}

  /** The rows, in the order of the outcomes. */
  public static BeneficiaryColumns of(List<ClaimsAssignment.Outcome> outcomes) {
    var rows = new BeneficiaryColumns();
    int line = 1;
    for (var outcome : outcomes) {
      line++;
      switch (outcome.decision()) {
        case Decision.Assigned assigned -> rows.add(assigned(outcome, assigned, line));
        case Decision.NotAssigned not when outcome.wasSeen() ->
            rows.add(passedOver(outcome, not, line));
        case Decision.NotAssigned strangers -> {}
      }
    }
    rows.index();
    return rows;
  }

  private static Row assigned(
      ClaimsAssignment.Outcome outcome, Decision.Assigned assigned, int line) {
    var marks =
        new ListMarks(
            null,
            assigned.step() > 0,
            assigned.voluntary(),
            assigned.step(),
            outcome.newlyAssigned(),
            false,
            0,
            0,
            false);
    int tin = outcome.wasSeen() ? Integer.parseInt(outcome.tin()) : 0;
    return new Row(outcome.mbi(), outcome.months(), marks, tin, null, ScoreSums.NONE, line);
  }

  private static Row passedOver(
      ClaimsAssignment.Outcome outcome, Decision.NotAssigned not, int line) {
    var marks = ListMarks.passedOver(not.reason());
    return new Row(outcome.mbi(), EnrollmentMonths.NONE, marks, 0, null, ScoreSums.NONE, line);
  }
}
