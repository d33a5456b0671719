package org.trueup.assignment.calculation.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * Where a person stands after all lists of a year. It follows from the lists in force alone.
 *
 * @param change what became of the person with the list that says so
 * @param list the place of that list: of the assigned the last one, of others the one with which
 *     they left
 * @param months none of those who left
 * @param listing what of it is announced
 * @param attributedTin nine digits; 0 for none
 */
public record RosterState(
    UUID token,
    Turnover.Change change,
    int list,
    EnrollmentMonths months,
    Listing listing,
    int attributedTin) {

  public boolean isAssigned() {
    return listing.isAssigned();
  }

  /** Absent where no list says anything: of a prospective ACO whom only a later list names. */
  static @Nullable RosterState of(
      UUID token,
      @Nullable ListedBeneficiary[] lists,
      BeneficiaryState[] states,
      Turnover.@Nullable Change lastChange,
      ListSequence walk) {
    int last = states.length - 1;
    var listed = lists[last];
    if (states[last].assigned() && listed != null) {
      var months = listed.months().first(walk.windows().get(last).months());
      return assigned(token, listed, months, last, lastChange);
    }
    var reason = states[last].reason();
    if (reason == null) {
      return null;
    }
    var left =
        walk.methodology() == AssignmentMethodology.PROSPECTIVE
            ? Turnover.Change.EXCLUDED
            : Turnover.Change.DROPPED;
    return new RosterState(
        token, left, firstLike(states, last), EnrollmentMonths.NONE, Listing.left(reason), 0);
  }

  /** With each list its months move on: whoever stays is changed, at least in that. */
  private static RosterState assigned(
      UUID token,
      ListedBeneficiary listed,
      EnrollmentMonths months,
      int last,
      Turnover.@Nullable Change lastChange) {
    var stays = last == 0 ? Turnover.Change.ADDED : Turnover.Change.CHANGED;
    return new RosterState(
        token,
        lastChange == null ? stays : lastChange,
        last,
        months,
        listed.listing().announced(),
        listed.attributedTin());
  }

  private static int firstLike(BeneficiaryState[] states, int last) {
    int first = last;
    while (first > 0 && states[first - 1].equals(states[last])) {
      first--;
    }
    return first;
  }
}
