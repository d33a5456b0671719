package org.trueup.assignment.calculation.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.trueup.assignment.rules.list.Precedence;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The assignment of a beneficiary to one of several ACOs whose lists all name them.
 *
 * @param listId the current list of the ACO
 * @param since when the ACO's lists began to name the beneficiary, without a break
 * @param voluntary whether by voluntary alignment
 */
public record OverlappingAssignment(
    AcoId acoId, long listId, Instant since, AssignmentMethodology methodology, boolean voluntary) {
  /** In the order in which the ACOs' lists began to name the beneficiary. */
  public static final Comparator<OverlappingAssignment> BY_ARRIVAL =
      Comparator.comparing(OverlappingAssignment::since)
          .thenComparing(assignment -> assignment.acoId().value());

  /**
   * Which of several assignments takes precedence.
   *
   * @param first the one that does
   * @param by what told it from the others
   */
  public record Decision(OverlappingAssignment first, Precedence.Step by) {}

  /** Decides between the assignments of one beneficiary to several ACOs. */
  public static Decision decide(List<OverlappingAssignment> assignments, Precedence rule) {
    var left = assignments.stream().sorted(BY_ARRIVAL).toList();
    for (var step : rule.order()) {
      var better = left.stream().filter(assignment -> assignment.has(step.by())).toList();
      if (step.by() == Precedence.By.EARLIER_CLAIM || better.size() == 1) {
        return new Decision(better.getFirst(), step);
      }
      left = better.isEmpty() ? left : better;
    }
    throw new IllegalStateException("a rule of precedence ends with what always decides");
  }

  private boolean has(Precedence.By by) {
    return switch (by) {
      case PROSPECTIVE_LIST -> methodology == AssignmentMethodology.PROSPECTIVE;
      case VOLUNTARY_ALIGNMENT -> voluntary;
      case EARLIER_CLAIM -> true;
    };
  }
}
