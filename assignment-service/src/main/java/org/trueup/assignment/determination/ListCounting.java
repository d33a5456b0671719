package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListSequence;
import org.trueup.assignment.calculation.list.YearOfLists;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.assignment.store.list.ListedBeneficiaryRows;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Counts the people of some lists of one ACO and performance year, side by side. */
@ApplicationScoped
public class ListCounting {
  private final Agreements agreements;
  private final ListedBeneficiaryRows persons;
  private final Rules rules;

  ListCounting(Agreements agreements, ListedBeneficiaryRows persons, Rules rules) {
    this.agreements = agreements;
    this.persons = persons;
    this.rules = rules;
  }

  /**
   * @param lists at least one, in their order
   */
  public CountedLists count(AssignmentMethodology methodology, List<FiledList> lists) {
    var walk = walk(methodology, lists);
    var reasons = rules.leavingReasons().at(year(lists)).value();
    var counted =
        persons.read(
            lists,
            people -> YearOfLists.of(walk, reason -> reasons.of(reason).inEstimate(), people));
    return new CountedLists(methodology, lists, walk.windows(), reasons, counted);
  }

  /** How people go through these lists. */
  public ListSequence walk(AssignmentMethodology methodology, List<FiledList> lists) {
    return ListSequence.of(
        methodology,
        lists.stream().map(FiledList::name).toList(),
        rules.listWindows().at(year(lists)).value());
  }

  private static PerformanceYear year(List<FiledList> lists) {
    return lists.getLast().name().performanceYear();
  }

  public AssignmentWindow window(FiledList list, AssignmentMethodology methodology) {
    var windows = rules.listWindows().at(list.name().performanceYear()).value();
    return AssignmentWindow.of(list.name(), methodology, windows);
  }

  /** As agreed; before there is an agreement, as the layout of the lists says. */
  public AssignmentMethodology methodology(
      AcoId acoId, PerformanceYear year, List<FiledList> lists) {
    Optional<FiledAgreement> agreement = agreements.covering(acoId, year);
    if (agreement.isPresent()) {
      return agreement.get().event().methodologyByYear().get(year);
    }
    return lists.stream().anyMatch(FiledList::prospectiveLayout)
        ? AssignmentMethodology.PROSPECTIVE
        : AssignmentMethodology.RETROSPECTIVE;
  }
}
