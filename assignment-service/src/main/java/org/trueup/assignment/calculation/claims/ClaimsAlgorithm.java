package org.trueup.assignment.calculation.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trueup.assignment.rules.claims.ClaimsSteps;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AcoId;

/**
 * Claims-based assignment to one ACO: whose primary care was mostly here (42 CFR 425.402; CMS
 * methodology specifications v11, section 2.3.3).
 */
final class ClaimsAlgorithm {
  private final ClaimsSteps steps;
  private final BillingEntity aco;
  private final ClaimsWindow window;
  private final long seed;

  /**
   * The algorithm of one run.
   *
   * @param seed of random tie-breaks
   */
  ClaimsAlgorithm(ClaimsSteps steps, AcoId acoId, ClaimsWindow window, long seed) {
    this.steps = steps;
    this.aco = new BillingEntity.Aco(acoId);
    this.window = window;
    this.seed = seed;
  }

  /**
   * Decides about one beneficiary.
   *
   * @param visits their primary care, in the expanded window too
   */
  Decision decide(long mbi, List<PrimaryCareVisit> visits) {
    var inWindow = inWindow(visits);
    if (isHere(inWindow, steps.preStep())) {
      var first = of(inWindow, steps.firstStep());
      return first.isEmpty()
          ? compared(2, of(inWindow, steps.secondStep()), mbi)
          : compared(1, first, mbi);
    }
    return third(visits, inWindow, mbi)
        .orElseGet(
            () ->
                new Decision.NotAssigned(
                    TurnoverReason.NO_VISIT_OR_OTHER, isAssignable(visits, inWindow)));
  }

  /** Whether the pre-step holds, which some designations need, too. */
  boolean hasVisit(List<PrimaryCareVisit> visits) {
    return isHere(inWindow(visits), steps.preStep());
  }

  boolean isAssignable(List<PrimaryCareVisit> visits) {
    return isAssignable(visits, inWindow(visits));
  }

  private Optional<Decision> third(
      List<PrimaryCareVisit> visits, List<PrimaryCareVisit> inWindow, long mbi) {
    var third = steps.thirdStep();
    if (third == null) {
      return Optional.empty();
    }
    var expanded = visits.stream().filter(s -> window.hasExpanded(s.date())).toList();
    return isHere(inWindow, third.visitInWindow())
            && isHere(expanded, third.visitInExpandedWindow())
        ? Optional.of(compared(3, of(expanded, third.counted()), mbi))
        : Optional.empty();
  }

  /** Seen by a physician of primary care or of 42 CFR 425.402(c), wherever (42 CFR 425.20). */
  private boolean isAssignable(List<PrimaryCareVisit> visits, List<PrimaryCareVisit> inWindow) {
    var third = steps.thirdStep();
    return !of(inWindow, steps.preStep()).isEmpty()
        || third != null
            && !of(inWindow, third.visitInWindow()).isEmpty()
            && visits.stream()
                .filter(visit -> window.hasExpanded(visit.date()))
                .anyMatch(visit -> third.visitInExpandedWindow().contains(visit.group()));
  }

  private List<PrimaryCareVisit> inWindow(List<PrimaryCareVisit> visits) {
    return visits.stream().filter(visit -> window.has(visit.date())).toList();
  }

  private Decision compared(int step, List<PrimaryCareVisit> visits, long mbi) {
    if (visits.isEmpty()) {
      return new Decision.NotAssigned(TurnoverReason.NO_VISIT_OR_OTHER, true);
    }
    var plurality = Plurality.of(visits, seed ^ mbi);
    return plurality.winner().equals(aco)
        ? new Decision.Assigned(step, false, plurality.tieBroken())
        : new Decision.NotAssigned(TurnoverReason.PLURALITY_ELSEWHERE, true);
  }

  private boolean isHere(List<PrimaryCareVisit> visits, Set<ServiceGroup> groups) {
    return visits.stream()
        .anyMatch(s -> s.billingEntity().equals(aco) && groups.contains(s.group()));
  }

  private static List<PrimaryCareVisit> of(
      List<PrimaryCareVisit> visits, Set<ServiceGroup> groups) {
    return visits.stream().filter(visit -> groups.contains(visit.group())).toList();
  }
}
