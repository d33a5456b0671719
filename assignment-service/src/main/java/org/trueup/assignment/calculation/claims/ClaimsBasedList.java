package org.trueup.assignment.calculation.claims;

import java.util.List;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListedBeneficiaries;
import org.trueup.assignment.calculation.list.Listing;
import org.trueup.assignment.calculation.list.ScoreSums;

/**
 * What claims make of a market, as the rows of a list: whom they assign, and whom the ACO saw and
 * they do not assign, with the reason. Nobody whom the ACO never saw is kept.
 */
public final class ClaimsBasedList {
  private ClaimsBasedList() {}

  public static ListedBeneficiaries of(List<ClaimsAssignment.Outcome> outcomes) {
    var people = new ListedBeneficiaries();
    int line = 1;
    for (var outcome : outcomes) {
      line++;
      switch (outcome.decision()) {
        case Decision.Assigned assigned ->
            add(people, outcome, outcome.months(), listing(outcome, assigned), line);
        case Decision.NotAssigned not when outcome.wasSeen() ->
            add(people, outcome, EnrollmentMonths.NONE, Listing.passedOver(not.reason()), line);
        case Decision.NotAssigned strangers -> {}
      }
    }
    people.index();
    return people;
  }

  private static Listing listing(ClaimsAssignment.Outcome outcome, Decision.Assigned assigned) {
    return new Listing(
        null,
        assigned.step() > 0,
        assigned.voluntary(),
        assigned.step(),
        outcome.newlyAssigned(),
        false,
        0,
        0,
        false);
  }

  private static void add(
      ListedBeneficiaries people,
      ClaimsAssignment.Outcome outcome,
      EnrollmentMonths months,
      Listing listing,
      int line) {
    int tin = listing.isAssigned() && outcome.wasSeen() ? Integer.parseInt(outcome.tin()) : 0;
    people.add(outcome.mbi(), months.packed(), listing, tin, null, ScoreSums.NONE, line);
  }
}
