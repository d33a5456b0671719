package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of claims-based assignment (42 CFR 425.402).
 *
 * @param specialties specialty codes by group
 * @param othersAre the group of every other specialty
 * @param preStep a service of one of these in the ACO is needed
 * @param firstStep whose charges are compared first
 * @param secondStep whose charges are compared for beneficiaries without a service of the first
 *     step
 * @param thirdStep a last look, over a longer window; absent before 2025
 * @param designation what a beneficiary's own choice counts; absent before 2018
 */
public record ClaimsSteps(
    Map<ServiceGroup, Set<String>> specialties,
    @JsonProperty("others-are") ServiceGroup othersAre,
    @JsonProperty("pre-step") Set<ServiceGroup> preStep,
    @JsonProperty("step-1") Set<ServiceGroup> firstStep,
    @JsonProperty("step-2") Set<ServiceGroup> secondStep,
    @JsonProperty("step-3") @Nullable ThirdStep thirdStep,
    @Nullable Designation designation) {

  /**
   * The step of the expanded window (42 CFR 425.402(b)(5)).
   *
   * @param visitInWindow a service of one of these in the ACO, in the window
   * @param visitInExpandedWindow and of one of these, in the expanded one
   * @param counted whose charges are compared, over the expanded window
   * @param months of the expanded window, which ends with the window
   */
  public record ThirdStep(
      @JsonProperty("visit-in-window") Set<ServiceGroup> visitInWindow,
      @JsonProperty("visit-in-expanded-window") Set<ServiceGroup> visitInExpandedWindow,
      Set<ServiceGroup> counted,
      int months) {
    public ThirdStep {
      visitInWindow = InOrder.of(visitInWindow);
      visitInExpandedWindow = InOrder.of(visitInExpandedWindow);
      counted = InOrder.of(counted);
    }
  }

  /**
   * Voluntary alignment (42 CFR 425.402(e)).
   *
   * @param to whom a beneficiary may name
   * @param needsAVisit whether the beneficiary needs the service of the pre-step, too
   */
  public record Designation(
      Set<ServiceGroup> to, @JsonProperty("needs-a-visit") boolean needsAVisit) {
    public Designation {
      to = InOrder.of(to);
    }
  }

  public ClaimsSteps {
    specialties = inOrder(specialties);
    preStep = InOrder.of(preStep);
    firstStep = InOrder.of(firstStep);
    secondStep = InOrder.of(secondStep);
  }

  /** The group of a specialty code; a blank one is nobody's. */
  public ServiceGroup group(String specialty) {
    if (specialty.isEmpty()) {
      return ServiceGroup.NOT_COUNTED;
    }
    return specialties.entrySet().stream()
        .filter(entry -> entry.getValue().contains(specialty))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(othersAre);
  }

  private static Map<ServiceGroup, Set<String>> inOrder(
      Map<ServiceGroup, Set<String>> bySpecialty) {
    var ordered = new EnumMap<ServiceGroup, Set<String>>(ServiceGroup.class);
    bySpecialty.forEach((group, codes) -> ordered.put(group, InOrder.of(codes)));
    return ordered;
  }
}
