package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.PersonWalk;
import org.trueup.assignment.calculation.list.YearOfLists;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.Agreements;
import org.trueup.assignment.store.FiledAgreement;
import org.trueup.assignment.store.list.ListedPersons;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Counts the people of some lists of one ACO and performance year, side by side. */
@ApplicationScoped
class ListCounting {
  private final Agreements agreements;
  private final ListedPersons persons;
  private final Rules rules;

  ListCounting(Agreements agreements, ListedPersons persons, Rules rules) {
    this.agreements = agreements;
    this.persons = persons;
    this.rules = rules;
  }

  /**
   * @param lists at least one, in their order
   */
  CountedLists count(AssignmentMethodology methodology, List<FiledList> lists) {
    var walk = walk(methodology, lists);
    var reasons = rules.leavingReasons().at(year(lists)).value();
    var counted =
        persons.read(
            lists,
            people -> YearOfLists.of(walk, reason -> reasons.of(reason).inEstimate(), people));
    return new CountedLists(methodology, lists, walk.windows(), reasons, counted);
  }

  /** How people go through these lists. */
  PersonWalk walk(AssignmentMethodology methodology, List<FiledList> lists) {
    return PersonWalk.of(
        methodology,
        lists.stream().map(FiledList::name).toList(),
        rules.listWindows().at(year(lists)).value());
  }

  private static PerformanceYear year(List<FiledList> lists) {
    return lists.getLast().name().performanceYear();
  }

  AssignmentWindow window(FiledList list, AssignmentMethodology methodology) {
    var windows = rules.listWindows().at(list.name().performanceYear()).value();
    return AssignmentWindow.of(list.name(), methodology, windows);
  }

  /** As agreed; before there is an agreement, as the layout of the lists says. */
  AssignmentMethodology methodology(AcoId acoId, PerformanceYear year, List<FiledList> lists) {
    Optional<FiledAgreement> agreement = agreements.covering(acoId, year);
    if (agreement.isPresent()) {
      return agreement.get().event().methodologyByYear().get(year);
    }
    return lists.stream().anyMatch(FiledList::prospectiveLayout)
        ? AssignmentMethodology.PROSPECTIVE
        : AssignmentMethodology.RETROSPECTIVE;
  }
}
