package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.ListWindows;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The lists of a performance year, one after the other, as every beneficiary goes through them.
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
   * The sequence of some lists.
   *
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

  boolean isProspective() {
    return methodology == AssignmentMethodology.PROSPECTIVE;
  }

  LocalDate yearStart() {
    return LocalDate.of(year, 1, 1);
  }

  /** Whether a beneficiary is assigned as of each list. */
  BeneficiaryState[] states(@Nullable ListedBeneficiary[] lists) {
    return switch (methodology) {
      case RETROSPECTIVE -> BeneficiaryState.retrospective(lists, yearStart(), absence);
      case PROSPECTIVE ->
          BeneficiaryState.prospective(lists, yearStart(), i -> windows.get(i).isCalendarYear());
    };
  }
}
