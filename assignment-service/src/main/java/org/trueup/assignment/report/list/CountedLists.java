package org.trueup.assignment.report.list;

import java.util.List;
import java.util.function.Predicate;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.YearOfLists;
import org.trueup.assignment.rules.list.ListRules;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The lists of a year and what was counted in them.
 *
 * @param lists in their order
 * @param windows of the lists
 * @param rules by which they were counted
 */
public record CountedLists(
    AssignmentMethodology methodology,
    List<FiledList> lists,
    List<AssignmentWindow> windows,
    ListRules.InForce rules,
    YearOfLists counted) {

  /** The place of the list that governs: the last one. */
  public int governing() {
    return lists.size() - 1;
  }

  public FiledList list() {
    return lists.getLast();
  }

  public AssignmentWindow window() {
    return windows.getLast();
  }

  Predicate<TurnoverReason> inEstimate() {
    return reason -> rules.reasons().of(reason).inEstimate();
  }
}
