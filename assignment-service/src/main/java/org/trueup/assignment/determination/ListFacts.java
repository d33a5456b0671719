package org.trueup.assignment.determination;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.calculation.list.ListTally;
import org.trueup.assignment.calculation.list.ProjectedPersonYears;
import org.trueup.assignment.calculation.list.Turnover;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.AssignmentOfList;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.event.AssignmentOfList.ListTurnover;
import org.trueup.contracts.event.AssignmentOfList.PersonYearsBasis;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;

/**
 * What the list that governs a year says, as the event tells it.
 *
 * @param lists of the ACO
 * @param overlapping assigned beneficiaries who are assigned to another ACO too
 */
record ListFacts(CountedLists year, GoverningLists lists, int overlapping) {

  AssignmentFacts totals() {
    var byType = ProjectedPersonYears.of(tally().personYears(), year.window());
    return new AssignmentFacts(
        source(), tally().beneficiaries(), byType.reduce(PersonYears::plus), byType);
  }

  private AssignmentFacts.Source source() {
    return year.list().name().isClaimsBased()
        ? AssignmentFacts.Source.CLAIMS
        : AssignmentFacts.Source.CMS;
  }

  AssignmentOfList ofList() {
    var tally = tally();
    boolean toDate = year.window().isYearToDate();
    return new AssignmentOfList(
        reference(),
        year.list().assignableOnly(),
        tally.voluntary(),
        byStep(tally),
        tally.newlyAssigned(),
        tally.beneficiaries() - tally.newlyAssigned(),
        basis(year.window()),
        toDate ? tally.personYears().reduce(PersonYears::plus) : null,
        toDate ? tally.personYears() : null,
        riskScores(tally),
        turnover(),
        year.counted().roster().size(),
        year.list().warnings(),
        overlapping);
  }

  /** A list of the year end is final; every other will still change. */
  Stage stage() {
    return year.list().name().period() == ListPeriod.YEAR_END ? Stage.RECONCILED : Stage.PROJECTED;
  }

  private ListTally tally() {
    return year.counted().tallies().get(year.governing());
  }

  private ListReference reference() {
    var list = year.list();
    boolean redelivery =
        lists.before(list.name()).filter(l -> list.name().isRedeliveryOf(l.name())).isPresent();
    return new ListReference(
        list.id(),
        list.name().period().name(),
        year.window().from(),
        year.window().through(),
        list.name().stamp(),
        redelivery,
        list.sha256(),
        list.receivedAt());
  }

  private static Map<String, Integer> byStep(ListTally tally) {
    var byStep = new LinkedHashMap<String, Integer>();
    for (int step = 0; step < tally.steps(); step++) {
      byStep.put(String.valueOf(step), tally.atStep(step));
    }
    return byStep;
  }

  private static PersonYearsBasis basis(AssignmentWindow window) {
    if (window.isYearToDate()) {
      return PersonYearsBasis.PROJECTED_FROM_YEAR_TO_DATE;
    }
    return window.isCalendarYear()
        ? PersonYearsBasis.CALENDAR_YEAR
        : PersonYearsBasis.ROLLING_12_MONTHS;
  }

  private static ByEnrollmentType<@Nullable Factor> riskScores(ListTally tally) {
    return tally.riskScores().<@Nullable Factor>map(score -> score.orElse(null));
  }

  private @Nullable ListTurnover turnover() {
    if (year.lists().size() < 2) {
      return null;
    }
    var turnover = year.counted().turnovers().getLast();
    var before = year.lists().get(year.governing() - 1);
    return new ListTurnover(
        before.name().toString(),
        turnover.count(Turnover.Change.ADDED),
        turnover.count(Turnover.Change.RETURNED),
        turnover.count(Turnover.Change.DROPPED),
        turnover.count(Turnover.Change.EXCLUDED),
        turnover.count(Turnover.Change.CHANGED),
        ListsReport.named(turnover.byReason()));
  }
}
