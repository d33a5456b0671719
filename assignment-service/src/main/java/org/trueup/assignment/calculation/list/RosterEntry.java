package org.trueup.assignment.calculation.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a beneficiary stands after all lists of a year. It follows from the current lists alone.
 *
 * @param change what became of the beneficiary with the list that says so
 * @param list the place of that list: for the assigned the last one, for others the one with which
 *     they left
 * @param months none for those who left
 * @param marks what of them is announced
 * @param attributedTin nine digits; 0 for none
 */
public record RosterEntry(
    UUID token,
    Turnover.Change change,
    int list,
    EnrollmentMonths months,
    ListMarks marks,
    int attributedTin) {

  public boolean isAssigned() {
    return marks.isAssigned();
  }

  /**
   * The entry of a beneficiary; absent where no list says anything: under a prospective methodology
   * those whom only a later list names.
   *
   * @param lastChange what became of them with the last list, where there are several
   */
  static @Nullable RosterEntry of(UUID token, ListWalk walk, Turnover.@Nullable Change lastChange) {
    int last = walk.length() - 1;
    var listed = walk.listed(last);
    if (walk.isAssigned() && listed != null) {
      return assigned(token, listed, walk, lastChange);
    }
    var reason = walk.state(last).reason();
    if (reason == null) {
      return null;
    }
    var left = walk.sequence().isProspective() ? Turnover.Change.EXCLUDED : Turnover.Change.DROPPED;
    return new RosterEntry(
        token, left, firstLike(walk, last), EnrollmentMonths.NONE, ListMarks.left(reason), 0);
  }

  /** With each list its months move on: whoever stays is changed, at least in that. */
  private static RosterEntry assigned(
      UUID token, ListedBeneficiary listed, ListWalk walk, Turnover.@Nullable Change lastChange) {
    int last = walk.length() - 1;
    var stays = last == 0 ? Turnover.Change.ADDED : Turnover.Change.CHANGED;
    return new RosterEntry(
        token,
        lastChange == null ? stays : lastChange,
        last,
        listed.months().first(walk.sequence().windows().get(last).months()),
        listed.marks().announced(),
        listed.attributedTin());
  }

  private static int firstLike(ListWalk walk, int last) {
    int first = last;
    while (first > 0 && walk.state(first - 1).equals(walk.state(last))) {
      first--;
    }
    return first;
  }
}
