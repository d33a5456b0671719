package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.ListWindows;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * How one person goes through the lists of a performance year.
 *
 * @param year the calendar year that the lists are about
 * @param windows of the lists, in the order of the lists
 * @param absence why somebody left whom a list does not name any more, in the same order
 */
public record ListSequence(
    AssignmentMethodology methodology,
    int year,
    List<AssignmentWindow> windows,
    List<TurnoverReason> absence) {

  /**
   * @param lists at least one, in their order; all about one year
   */
  public static ListSequence of(
      AssignmentMethodology methodology, List<ListName> lists, ListWindows windows) {
    return new ListSequence(
        methodology,
        lists.getLast().listYear(),
        lists.stream().map(list -> AssignmentWindow.of(list, methodology, windows)).toList(),
        lists.stream().map(ListName::reasonOfAbsence).toList());
  }

  LocalDate yearStart() {
    return LocalDate.of(year, 1, 1);
  }

  /** Whether the person is assigned as of each list. */
  BeneficiaryState[] states(@Nullable ListedBeneficiary[] lists) {
    return switch (methodology) {
      case RETROSPECTIVE -> BeneficiaryState.retrospective(lists, yearStart(), absence);
      case PROSPECTIVE ->
          BeneficiaryState.prospective(lists, yearStart(), i -> windows.get(i).isCalendarYear());
    };
  }

  /** What became of the person from the list before to the one at a place, which is not 0. */
  Turnover.@Nullable Change change(
      @Nullable ListedBeneficiary[] lists, BeneficiaryState[] states, int at) {
    var earlier = lists[at - 1];
    var later = lists[at];
    boolean restated =
        earlier != null
            && later != null
            && BeneficiaryChange.isRestated(earlier, windows.get(at - 1), later, windows.get(at));
    return BeneficiaryChange.of(states, at, methodology, restated);
  }
}
