package org.trueup.assignment.calculation.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.trueup.assignment.rules.list.Precedence;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * That a list of an ACO says a person is assigned to it.
 *
 * @param listId the list in force
 * @param since when the ACO's lists began to say so, without a break
 */
public record OverlappingAssignment(
    AcoId acoId, long listId, Instant since, AssignmentMethodology methodology, boolean voluntary) {
  /** In the order in which they came. */
  public static final Comparator<OverlappingAssignment> BY_ARRIVAL =
      Comparator.comparing(OverlappingAssignment::since)
          .thenComparing(claim -> claim.acoId().value());

  /** Which claim takes precedence, and by what. */
  public record Decision(OverlappingAssignment claim, Precedence.Step by) {}

  /**
   * @param claims of several ACOs on one person
   */
  public static Decision decide(List<OverlappingAssignment> claims, Precedence rule) {
    var left = claims.stream().sorted(BY_ARRIVAL).toList();
    for (var step : rule.order()) {
      var better = left.stream().filter(claim -> claim.has(step.by())).toList();
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
