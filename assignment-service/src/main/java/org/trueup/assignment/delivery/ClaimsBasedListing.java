package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.claims.ClaimsAssignment;
import org.trueup.assignment.calculation.claims.ClaimsBasedList;
import org.trueup.assignment.calculation.claims.ClaimsPopulation;
import org.trueup.assignment.calculation.claims.ClaimsWindow;
import org.trueup.assignment.calculation.claims.Decision;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Makes an assignment list of claims: one like any other, which CMS's own of the period replaces.
 */
@ApplicationScoped
public class ClaimsBasedListing {
  private static final int NO_LONGER_WINDOW = 12;

  /** Stands for all of them: a sender's name for the whole may say anything. */
  private static final String FIRST_TABLE = "participants.csv";

  private final Agreements agreements;
  private final Rules rules;

  ClaimsBasedListing(Agreements agreements, Rules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * The list that is to be made.
   *
   * @param window the months whose services and enrollment count
   */
  public record Order(
      ListName name, AssignmentMethodology methodology, AssignmentWindow window, long seed) {}

  /**
   * What a run is about.
   *
   * @param run tells several runs of one period apart; the later one replaces the earlier
   * @param seed of the lots between claimants that nothing tells apart
   */
  public record Run(AcoId acoId, PerformanceYear year, ListPeriod period, int run, long seed) {}

  /**
   * @throws Refusal when no agreement covers the year, no claims assign people in it, or its period
   *     only takes people off
   */
  public Order order(Run run) {
    rules
        .performanceYears()
        .faultOf(run.year(), Place.parameter("py"))
        .ifPresent(fault -> Refusal.unlessEmpty(List.of(fault)));
    var agreement =
        agreements
            .covering(run.acoId(), run.year())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "No agreement of %s covers %s, and it says which months count: send it first, PUT /acos/%s/agreements/{start}"
                            .formatted(run.acoId(), run.year(), run.acoId())));
    var methodology = agreement.event().methodologyByYear().get(run.year());
    refuse(run, methodology);
    var name =
        new ListName(
            run.acoId(),
            run.year(),
            run.period(),
            run.year().calendarYear(),
            ListName.stampOfClaims(run.run()));
    var window = AssignmentWindow.of(name, methodology, rules.listWindows().at(run.year()).value());
    return new Order(name, methodology, window, run.seed());
  }

  /**
   * @param sha256 of the tables of the market
   * @throws Refusal when nobody is assigned
   */
  public ReadList list(Order order, ClaimsPopulation market, String sha256, List<String> warnings) {
    var acoId = order.name().acoId();
    if (!market.participants().has(acoId)) {
      throw Refusal.broken(
          List.of(Fault.inTable(FIRST_TABLE, 1, "aco_id", null, "participants of " + acoId)));
    }
    var outcomes = assignment(order, market).outcomes();
    if (outcomes.stream().noneMatch(found -> found.decision() instanceof Decision.Assigned)) {
      throw Refusal.broken(
          List.of(
              Fault.inTable(
                  "claim_lines.csv", 2, null, null, "claims that assign anybody to " + acoId)));
    }
    var all = new ArrayList<>(warnings);
    all.addAll(rules.claims().provisional(order.name().performanceYear()));
    long drawn = outcomes.stream().filter(ClaimsBasedListing::isDrawn).count();
    if (drawn > 0) {
      all.add(drawn + " people are assigned by lot, with the seed " + order.seed());
    }
    boolean prospective = order.methodology() == AssignmentMethodology.PROSPECTIVE;
    int assignable = (int) outcomes.stream().filter(ClaimsBasedListing::isAssignableOnly).count();
    return new ReadList(
        order.name(),
        FIRST_TABLE,
        prospective,
        sha256,
        ClaimsBasedList.of(outcomes),
        assignable,
        all);
  }

  private ClaimsAssignment assignment(Order order, ClaimsPopulation market) {
    var year = order.name().performanceYear();
    var claims = rules.claims();
    var steps = claims.steps().at(year).value();
    var third = steps.thirdStep();
    return new ClaimsAssignment(
        order.name().acoId(),
        new ClaimsAssignment.Rules(
            steps, claims.services().at(year).value(), claims.people().at(year).value()),
        market,
        new ClaimsWindow(order.window(), third == null ? NO_LONGER_WINDOW : third.months()),
        order.seed());
  }

  /** Nobody enters a prospective list after the first one (42 CFR 425.400(a)(3)). */
  private static void refuse(Run run, AssignmentMethodology methodology) {
    if (run.period() == ListPeriod.BENCHMARK
        || methodology == AssignmentMethodology.PROSPECTIVE && run.period() != ListPeriod.INITIAL) {
      throw Refusal.broken(
          List.of(
              Fault.inParameter(
                      "period",
                      run.period(),
                      methodology == AssignmentMethodology.PROSPECTIVE
                          ? "INITIAL: a prospective list is made once, and only loses people"
                          : "a period of the performance year")
                  .under("Assignment windows", "42 CFR 425.400(a)")));
    }
  }

  private static boolean isDrawn(ClaimsAssignment.Outcome outcome) {
    return outcome.decision() instanceof Decision.Assigned assigned && assigned.drawn();
  }

  private static boolean isAssignableOnly(ClaimsAssignment.Outcome outcome) {
    return outcome.decision() instanceof Decision.NotAssigned not && not.assignable();
  }
}
