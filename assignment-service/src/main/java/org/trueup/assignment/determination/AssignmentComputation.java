package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.calculation.agreement.AgreementTerms;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.RulesInForce;
import org.trueup.assignment.startup.SoftwareVersion;
import org.trueup.assignment.store.AssignmentOnFile;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.PersonYears;
import org.trueup.messaging.Recorded;

/** From what is on file about a year to the event that announces who is assigned in it. */
@ApplicationScoped
class AssignmentComputation {
  private static final AssignmentFacts NOBODY =
      new AssignmentFacts(AssignmentFacts.Source.CMS, 0, PersonYears.ZERO, null);

  private final Rules rules;
  private final SoftwareVersion software;

  AssignmentComputation(Rules rules, SoftwareVersion software) {
    this.rules = rules;
    this.software = software;
  }

  /**
   * The assignment that follows from lists, which go before totals, however old they are.
   *
   * @param overlapping assigned beneficiaries who are assigned to another ACO too
   */
  AssignmentOnFile ofLists(
      YearOnFile year, EventHead.Occasion occasion, CountedLists counted, int overlapping) {
    var facts = new ListFacts(counted, year.lists(), overlapping);
    var origin = origin(year, Optional.of(counted));
    var head = EventHead.of(occasion, year.agreement().event(), facts.stage(), origin);
    var event = new AssignmentDetermined(head, facts.totals(), facts.ofList());
    return new AssignmentOnFile(event, ListsReport.of(counted));
  }

  /**
   * The assignment that follows from totals. They do not say whether they are final. Where there
   * are none, for every list was withdrawn, nobody is left.
   */
  AssignmentOnFile ofTotals(YearOnFile year, EventHead.Occasion occasion) {
    var totals = year.totals().map(Recorded.OnFile::fact);
    var stage = totals.isPresent() ? Stage.PROJECTED : Stage.WAITING;
    var origin = origin(year, Optional.empty());
    var head = EventHead.of(occasion, year.agreement().event(), stage, origin);
    var facts = totals.map(AssignmentComputation::facts).orElse(NOBODY);
    return new AssignmentOnFile(new AssignmentDetermined(head, facts), null);
  }

  private EventHead.Origin origin(YearOnFile year, Optional<CountedLists> counted) {
    var of = year.of().year();
    var agreement = year.agreement().agreement();
    var inForce =
        new RulesInForce(
            AgreementTerms.methodologyUnlessChosen(agreement, of, rules),
            counted.map(CountedLists::rules));
    return new EventHead.Origin(
        inForce.provisional(),
        rules.performanceYears().carriedForwardFrom(of),
        rules.fingerprint(),
        software.text());
  }

  private static AssignmentFacts facts(ReportedTotals totals) {
    return new AssignmentFacts(
        AssignmentFacts.Source.REPORTED,
        totals.assignedBeneficiaries(),
        totals.personYears(),
        totals.personYearsByType());
  }
}
