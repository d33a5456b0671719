package org.trueup.assignment.delivery;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.claims.ClaimsAssignment;
import org.trueup.assignment.calculation.claims.ClaimsBasedList;
import org.trueup.assignment.calculation.claims.ClaimsPopulation;
import org.trueup.assignment.calculation.claims.ClaimsWindow;
import org.trueup.assignment.calculation.claims.Decision;
import org.trueup.assignment.calculation.claims.ReadClaimsPopulation;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.claims.ClaimsRules;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * Computes a claims-based assignment list: one like any other, which CMS's own of the period
 * replaces.
 */
@ApplicationScoped
public class ClaimsListComputation {
  private static final int NO_LONGER_WINDOW = 12;

  /** Stands for all of them: a sender's name for the whole may say anything. */
  private static final String FIRST_TABLE = "participants.csv";

  private static final String LINES = "claim_lines.csv";

  private final Agreements agreements;
  private final Rules rules;

  ClaimsListComputation(Agreements agreements, Rules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * What a run is about.
   *
   * @param number tells several runs of one period apart; the later one replaces the earlier
   * @param seed of random tie-breaks between billing entities that nothing tells apart
   */
  public record Run(AcoYear of, ListPeriod period, int number, long seed) {}

  /**
   * The list that is to be computed.
   *
   * @param window the months whose services and enrollment count
   * @param rules of its year
   */
  public record Order(
      ListName name,
      AssignmentMethodology methodology,
      AssignmentWindow window,
      ClaimsRules.InForce rules,
      long seed) {}

  /**
   * What a run asks for.
   *
   * @throws Refusal 409 when no agreement covers the year, 422 when nobody is assigned by claims in
   *     it, or its period only excludes
   */
  public Order order(Run run) {
    var year = run.of().year();
    var methodology = requireNonNull(agreement(run.of()).event().methodologyByYear().get(year));
    refuse(run, methodology);
    var stamp = ListName.stampOfClaims(run.number());
    var name = new ListName(run.of().aco(), year, run.period(), year.calendarYear(), stamp);
    try {
      var window = AssignmentWindow.of(name, methodology, rules.lists().windows().at(year).value());
      return new Order(name, methodology, window, rules.claims().of(year), run.seed());
    } catch (NoRuleInForce none) {
      var expected = "a year with claims-based assignment";
      throw Refusal.broken(
          List.of(none.fault(Place.parameter("py"), year, expected, "42 CFR 425.402")));
    }
  }

  /**
   * The list that the claims make.
   *
   * @throws Refusal 422 when nobody is assigned
   */
  public ReadList list(Order order, ReadClaimsPopulation read) {
    refuseOthers(order, read);
    ParticipantDates.refuseIfNotInForce(order, read);
    var outcomes = assignment(order, read.population()).outcomes();
    refuseNobody(order, outcomes);
    int assignable =
        (int) outcomes.stream().filter(ClaimsListComputation::isAssignableOnly).count();
    return new ReadList(
        order.name(),
        FIRST_TABLE,
        order.methodology() == AssignmentMethodology.PROSPECTIVE,
        read.sha256(),
        ClaimsBasedList.of(outcomes),
        assignable,
        warnings(order, read, outcomes));
  }

  private static void refuseOthers(Order order, ReadClaimsPopulation read) {
    var acoId = order.name().acoId();
    if (!read.population().participants().has(acoId)) {
      var expected = acoId + " in at least one row; no row has a participant of it";
      throw Refusal.broken(List.of(Fault.inTable(FIRST_TABLE, 1, "aco_id", null, expected)));
    }
  }

  private static void refuseNobody(Order order, List<ClaimsAssignment.Outcome> outcomes) {
    if (outcomes.stream().noneMatch(found -> found.decision() instanceof Decision.Assigned)) {
      var expected =
          "the line of a service that assigns somebody to "
              + order.name().acoId()
              + "; no line does";
      throw Refusal.broken(List.of(Fault.inTable(LINES, 2, null, null, expected)));
    }
  }

  private FiledAgreement agreement(AcoYear of) {
    rules
        .performanceYears()
        .faultOf(of.year(), Place.parameter("py"))
        .ifPresent(fault -> Refusal.unlessEmpty(List.of(fault)));
    return agreements
        .covering(of)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "No agreement of %s covers %s, and the agreement says which months count. Sign it first: PUT /acos/%s/agreements/{start}"
                        .formatted(of.aco(), of.year(), of.aco())));
  }

  private static ClaimsAssignment assignment(Order order, ClaimsPopulation population) {
    var third = Optional.ofNullable(order.rules().steps().value().thirdStep());
    var months = third.map(step -> step.months()).orElse(NO_LONGER_WINDOW);
    return new ClaimsAssignment(
        order.name().acoId(),
        order.rules(),
        population,
        new ClaimsWindow(order.window(), months),
        order.seed());
  }

  private static List<String> warnings(
      Order order, ReadClaimsPopulation read, List<ClaimsAssignment.Outcome> outcomes) {
    var all = new ArrayList<>(read.warnings());
    var isDated = read.population().participants().isDated();
    all.addAll((isDated ? order.rules() : order.rules().undated()).provisional());
    long tieBroken = outcomes.stream().filter(ClaimsListComputation::isTieBroken).count();
    if (tieBroken > 0) {
      all.add(tieBroken + " people are assigned by lot, with the seed " + order.seed());
    }
    return all;
  }

  /** Nobody enters a prospective list after the first one (42 CFR 425.400(a)(3)). */
  private static void refuse(Run run, AssignmentMethodology methodology) {
    boolean isProspective = methodology == AssignmentMethodology.PROSPECTIVE;
    if (run.period() == ListPeriod.BENCHMARK
        || isProspective && run.period() != ListPeriod.INITIAL) {
      var expected =
          isProspective
              ? "INITIAL: a prospective list is made once, and later only excludes"
              : "a period of the performance year";
      throw Refusal.broken(
          List.of(
              Fault.inParameter("period", run.period(), expected)
                  .under("Assignment windows", "42 CFR 425.400(a)")));
    }
  }

  private static boolean isTieBroken(ClaimsAssignment.Outcome outcome) {
    return outcome.decision() instanceof Decision.Assigned assigned && assigned.tieBroken();
  }

  private static boolean isAssignableOnly(ClaimsAssignment.Outcome outcome) {
    return outcome.decision() instanceof Decision.NotAssigned not && not.assignable();
  }
}
