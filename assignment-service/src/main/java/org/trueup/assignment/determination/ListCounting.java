package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListSequence;
import org.trueup.assignment.calculation.list.YearOfLists;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.ListWindows;
import org.trueup.assignment.store.list.ListContents;
import org.trueup.contracts.value.AssignmentMethodology;

/** Counts the beneficiaries of some lists of one ACO and performance year, side by side. */
@ApplicationScoped
public class ListCounting {
  private final ListContents contents;
  private final Rules rules;

  ListCounting(ListContents contents, Rules rules) {
    this.contents = contents;
    this.rules = rules;
  }

  /**
   * Reads the lists and counts them.
   *
   * @param lists at least one, in their order
   */
  public CountedLists count(AssignmentMethodology methodology, List<FiledList> lists) {
    var inForce = rules.lists().of(lists.getLast().name().performanceYear());
    var sequence = sequence(methodology, lists, inForce.windows().value());
    var reasons = inForce.reasons();
    var counted =
        contents.read(
            lists,
            appearances ->
                YearOfLists.of(sequence, reason -> reasons.of(reason).inEstimate(), appearances));
    return new CountedLists(methodology, lists, sequence.windows(), inForce, counted);
  }

  /**
   * The sequence that every beneficiary goes through.
   *
   * @param lists at least one, in their order
   */
  public ListSequence sequence(AssignmentMethodology methodology, List<FiledList> lists) {
    return sequence(methodology, lists, windows(lists.getLast()));
  }

  /** The months that a list covers. */
  public AssignmentWindow window(FiledList list, AssignmentMethodology methodology) {
    return AssignmentWindow.of(list.name(), methodology, windows(list));
  }

  private ListWindows windows(FiledList list) {
    return rules.lists().windows().at(list.name().performanceYear()).value();
  }

  private static ListSequence sequence(
      AssignmentMethodology methodology, List<FiledList> lists, ListWindows windows) {
    return ListSequence.of(methodology, lists.stream().map(FiledList::name).toList(), windows);
  }
}
