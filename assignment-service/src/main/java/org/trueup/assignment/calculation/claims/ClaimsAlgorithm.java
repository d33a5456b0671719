package org.trueup.assignment.calculation.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trueup.assignment.rules.claims.ClaimsSteps;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AcoId;

/**
 * Assignment by claims for one ACO: whose primary care was mostly here (42 CFR 425.402; CMS
 * methodology specifications v11, section 2.3.3).
 */
final class ClaimsAlgorithm {
  private final ClaimsSteps steps;
  private final BillingEntity aco;
  private final ClaimsWindow window;
  private final long seed;

  /**
   * @param seed of the lots
   */
  ClaimsAlgorithm(ClaimsSteps steps, AcoId acoId, ClaimsWindow window, long seed) {
    this.steps = steps;
    this.aco = new BillingEntity.Aco(acoId);
    this.window = window;
    this.seed = seed;
  }

  /**
   * @param services primary care of the person, in the expanded window too
   */
  Decision decide(long person, List<Service> services) {
    var inWindow = inWindow(services);
    if (isHere(inWindow, steps.preStep())) {
      var first = of(inWindow, steps.firstStep());
      return first.isEmpty()
          ? compared(2, of(inWindow, steps.secondStep()), person)
          : compared(1, first, person);
    }
    return third(services, inWindow, person)
        .orElseGet(
            () ->
                new Decision.NotAssigned(
                    TurnoverReason.NO_VISIT_OR_OTHER, isAssignable(services, inWindow)));
  }

  /** Whether the pre-step holds, which some designations need, too. */
  boolean hasVisit(List<Service> services) {
    return isHere(inWindow(services), steps.preStep());
  }

  boolean isAssignable(List<Service> services) {
    return isAssignable(services, inWindow(services));
  }

  private Optional<Decision> third(List<Service> services, List<Service> inWindow, long person) {
    var third = steps.thirdStep();
    if (third == null) {
      return Optional.empty();
    }
    var expanded = services.stream().filter(s -> window.hasExpanded(s.date())).toList();
    return isHere(inWindow, third.visitInWindow())
            && isHere(expanded, third.visitInExpandedWindow())
        ? Optional.of(compared(3, of(expanded, third.counted()), person))
        : Optional.empty();
  }

  /** Seen by a physician of primary care or of 42 CFR 425.402(c), wherever (42 CFR 425.20). */
  private boolean isAssignable(List<Service> services, List<Service> inWindow) {
    var third = steps.thirdStep();
    return !of(inWindow, steps.preStep()).isEmpty()
        || third != null
            && !of(inWindow, third.visitInWindow()).isEmpty()
            && services.stream()
                .filter(service -> window.hasExpanded(service.date()))
                .anyMatch(service -> third.visitInExpandedWindow().contains(service.group()));
  }

  private List<Service> inWindow(List<Service> services) {
    return services.stream().filter(service -> window.has(service.date())).toList();
  }

  private Decision compared(int step, List<Service> services, long person) {
    if (services.isEmpty()) {
      return new Decision.NotAssigned(TurnoverReason.NO_VISIT_OR_OTHER, true);
    }
    var plurality = Plurality.of(services, seed ^ person);
    return plurality.winner().equals(aco)
        ? new Decision.Assigned(step, false, plurality.drawn())
        : new Decision.NotAssigned(TurnoverReason.PLURALITY_ELSEWHERE, true);
  }

  private boolean isHere(List<Service> services, Set<ServiceGroup> groups) {
    return services.stream().anyMatch(s -> s.claimant().equals(aco) && groups.contains(s.group()));
  }

  private static List<Service> of(List<Service> services, Set<ServiceGroup> groups) {
    return services.stream().filter(service -> groups.contains(service.group())).toList();
  }
}
