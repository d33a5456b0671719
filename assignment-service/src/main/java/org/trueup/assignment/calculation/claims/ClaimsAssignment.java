package org.trueup.assignment.calculation.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.rules.claims.AssignableBeneficiaries;
import org.trueup.assignment.rules.claims.ClaimsRules;
import org.trueup.assignment.rules.claims.ClaimsSteps;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;

/**
 * Decides for every candidate of a population whether they are assigned to one ACO: eligibility
 * first, then their own choice, then claims (42 CFR 425.401, 425.402).
 */
public final class ClaimsAssignment {
  private final BillingEntity aco;
  private final ClaimsSteps steps;
  private final AssignableBeneficiaries eligibility;
  private final ClaimsPopulation population;
  private final ClaimsWindow window;
  private final ClaimsAlgorithm algorithm;
  private final PrimaryCareFilter primaryCare;

  /**
   * What became of one candidate.
   *
   * @param months of enrollment, as lists write them
   * @param newlyAssigned no primary care here in the twelve months before the window
   * @param tin the practice of the ACO with the highest charges; blank for none
   */
  public record Outcome(
      long mbi, Decision decision, EnrollmentMonths months, boolean newlyAssigned, String tin) {

    /** Whether the candidate had primary care in the ACO in the window. */
    public boolean wasSeen() {
      return !tin.isEmpty();
    }
  }

  /**
   * Claims-based assignment to an ACO by the rules of a year.
   *
   * @param seed of the random tie-breaks that decide where nothing else does
   */
  public ClaimsAssignment(
      AcoId acoId,
      ClaimsRules.InForce rules,
      ClaimsPopulation population,
      ClaimsWindow window,
      long seed) {
    this.aco = new BillingEntity.Aco(acoId);
    this.steps = rules.steps().value();
    this.eligibility = rules.beneficiaries().value();
    this.population = population;
    this.window = window;
    this.algorithm = new ClaimsAlgorithm(steps, acoId, window, seed);
    this.primaryCare =
        new PrimaryCareFilter(
            steps, rules.services().value(), eligibility, population.participants());
  }

  /** One outcome a candidate, in their order. */
  public List<Outcome> outcomes() {
    var outcomes = new ArrayList<Outcome>(population.candidates().size());
    for (var candidate : population.candidates()) {
      var lines = population.lines().getOrDefault(candidate.mbi(), List.of());
      var visits = primaryCare.visits(lines);
      outcomes.add(
          new Outcome(
              candidate.mbi(),
              decide(candidate, visits),
              candidate.enrollment(eligibility),
              visits.stream().noneMatch(visit -> isHere(visit) && window.hasBefore(visit.date())),
              practice(visits)));
    }
    return outcomes;
  }

  private Decision decide(CandidateBeneficiary candidate, List<PrimaryCareVisit> visits) {
    var ineligible = candidate.ineligible(eligibility);
    if (ineligible.isPresent()) {
      return new Decision.NotAssigned(ineligible.get(), false);
    }
    var byClaims = algorithm.decide(candidate.mbi(), visits);
    var choice = steps.designation();
    var chosen = candidate.designation();
    if (choice == null
        || chosen == null
        || !choice.to().contains(steps.group(chosen.specialty()))) {
      return byClaims;
    }
    return designated(chosen, choice.needsAVisit(), visits, byClaims);
  }

  /** A choice goes before claims, in the ACO and out of it (42 CFR 425.402(e)(2)). */
  private Decision designated(
      CandidateBeneficiary.Designation chosen,
      boolean needsAVisit,
      List<PrimaryCareVisit> visits,
      Decision byClaims) {
    boolean here = population.participants().chosen(chosen.tin()).filter(aco::equals).isPresent();
    if (!here) {
      return new Decision.NotAssigned(
          TurnoverReason.PLURALITY_ELSEWHERE, algorithm.isAssignable(visits));
    }
    if (needsAVisit && !algorithm.hasVisit(visits)) {
      return byClaims;
    }
    return byClaims instanceof Decision.Assigned assigned
        ? new Decision.Assigned(assigned.step(), true, assigned.tieBroken())
        : new Decision.Assigned(0, true, false);
  }

  private boolean isHere(PrimaryCareVisit visit) {
    return visit.billingEntity().equals(aco);
  }

  private String practice(List<PrimaryCareVisit> visits) {
    Map<String, Money> charges =
        visits.stream()
            .filter(visit -> isHere(visit) && window.has(visit.date()))
            .collect(
                Collectors.groupingBy(
                    PrimaryCareVisit::tin,
                    Collectors.reducing(Money.ZERO, PrimaryCareVisit::allowed, Money::plus)));
    return charges.entrySet().stream()
        .max(
            Map.Entry.<String, Money>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
