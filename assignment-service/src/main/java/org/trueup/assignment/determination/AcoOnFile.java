package org.trueup.assignment.determination;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What is on file about an ACO, for all its years.
 *
 * @param agreements each in one revision
 * @param lists in the order in which they came, withdrawn ones too
 * @param governing which of the lists count for what
 */
public record AcoOnFile(
    AcoId aco,
    Collection<FiledAgreement> agreements,
    List<FiledList> lists,
    GoverningLists governing) {

  public static AcoOnFile of(
      AcoId aco, Collection<FiledAgreement> agreements, List<FiledList> lists) {
    return new AcoOnFile(aco, agreements, lists, GoverningLists.of(lists));
  }

  /** The same with a list that came now, or that became another. */
  public AcoOnFile with(FiledList list) {
    var others = lists.stream().filter(other -> other.id() != list.id());
    return of(aco, agreements, Stream.concat(others, Stream.of(list)).toList());
  }

  /** The agreement that covers a performance year. */
  public Optional<FiledAgreement> covering(PerformanceYear year) {
    return agreements.stream().filter(filed -> filed.event().covers(year)).findFirst();
  }

  /**
   * The assignment methodology of a year as agreed; before there is an agreement, as the layout of
   * its lists says.
   */
  public AssignmentMethodology methodology(PerformanceYear year, List<FiledList> listsOfTheYear) {
    var agreement = covering(year);
    if (agreement.isPresent()) {
      return requireNonNull(agreement.get().event().methodologyByYear().get(year));
    }
    return listsOfTheYear.stream().anyMatch(FiledList::prospectiveLayout)
        ? AssignmentMethodology.PROSPECTIVE
        : AssignmentMethodology.RETROSPECTIVE;
  }
}
