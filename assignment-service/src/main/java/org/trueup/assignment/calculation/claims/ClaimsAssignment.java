package org.trueup.assignment.calculation.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.rules.claims.AssignablePeople;
import org.trueup.assignment.rules.claims.ClaimsSteps;
import org.trueup.assignment.rules.claims.PrimaryCareServices;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;

/**
 * Assigns the people of a market to one ACO, or not: eligibility first, then the person's own
 * choice, then claims (42 CFR 425.401, 425.402).
 */
public final class ClaimsAssignment {
  private final BillingEntity aco;
  private final ClaimsSteps steps;
  private final AssignablePeople people;
  private final ClaimsPopulation market;
  private final ClaimsWindow window;
  private final ClaimsAlgorithm algorithm;
  private final PrimaryCareServicesFound reading;

  /**
   * The year's rules.
   *
   * @param steps whose services count in which step
   * @param services which services are primary care
   * @param people who can be assigned
   */
  public record Rules(ClaimsSteps steps, PrimaryCareServices services, AssignablePeople people) {}

  /**
   * What became of one person.
   *
   * @param months of enrollment, as lists write them
   * @param newlyAssigned no primary care here in the twelve months before the window
   * @param tin the practice of the ACO with the most services; blank for none
   */
  public record Outcome(
      long mbi, Decision decision, EnrollmentMonths months, boolean newlyAssigned, String tin) {

    /** Whether the person had primary care in the ACO in the window. */
    public boolean wasSeen() {
      return !tin.isEmpty();
    }
  }

  /**
   * @param seed of the lots that decide where nothing else does
   */
  public ClaimsAssignment(
      AcoId acoId, Rules rules, ClaimsPopulation market, ClaimsWindow window, long seed) {
    this.aco = new BillingEntity.Aco(acoId);
    this.steps = rules.steps();
    this.people = rules.people();
    this.market = market;
    this.window = window;
    this.algorithm = new ClaimsAlgorithm(rules.steps(), acoId, window, seed);
    this.reading =
        new PrimaryCareServicesFound(
            rules.steps(), rules.services(), rules.people(), market.participants());
  }

  /** One outcome a person, in the order of the people. */
  public List<Outcome> outcomes() {
    var outcomes = new ArrayList<Outcome>(market.people().size());
    for (var person : market.people()) {
      var services = reading.services(market.lines().getOrDefault(person.mbi(), List.of()));
      outcomes.add(
          new Outcome(
              person.mbi(),
              decide(person, services),
              person.enrollment(people),
              services.stream().noneMatch(s -> isHere(s) && window.hasBefore(s.date())),
              practice(services)));
    }
    return outcomes;
  }

  private Decision decide(CandidateBeneficiary person, List<Service> services) {
    var ineligible = person.ineligible(people);
    if (ineligible.isPresent()) {
      return new Decision.NotAssigned(ineligible.get(), false);
    }
    var byClaims = algorithm.decide(person.mbi(), services);
    var choice = steps.designation();
    var chosen = person.designation();
    if (choice == null
        || chosen == null
        || !choice.to().contains(steps.group(chosen.specialty()))) {
      return byClaims;
    }
    return designated(chosen, choice.needsAVisit(), services, byClaims);
  }

  /** A choice goes before claims, in the ACO and out of it (42 CFR 425.402(e)(2)). */
  private Decision designated(
      CandidateBeneficiary.Designation chosen,
      boolean needsAVisit,
      List<Service> services,
      Decision byClaims) {
    boolean here = market.participants().claimant(chosen.tin(), "").filter(aco::equals).isPresent();
    if (!here) {
      return new Decision.NotAssigned(
          TurnoverReason.PLURALITY_ELSEWHERE, algorithm.isAssignable(services));
    }
    if (needsAVisit && !algorithm.hasVisit(services)) {
      return byClaims;
    }
    return byClaims instanceof Decision.Assigned assigned
        ? new Decision.Assigned(assigned.step(), true, assigned.drawn())
        : new Decision.Assigned(0, true, false);
  }

  private boolean isHere(Service service) {
    return service.claimant().equals(aco);
  }

  private String practice(List<Service> services) {
    Map<String, Money> charges =
        services.stream()
            .filter(service -> isHere(service) && window.has(service.date()))
            .collect(
                Collectors.groupingBy(
                    Service::tin, Collectors.reducing(Money.ZERO, Service::allowed, Money::plus)));
    return charges.entrySet().stream()
        .max(
            Map.Entry.<String, Money>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
