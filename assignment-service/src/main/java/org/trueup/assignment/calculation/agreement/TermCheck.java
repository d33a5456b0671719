package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.agreement.TermsOnOffer;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/** Start, end and performance years of an agreement (42 CFR 425.200). */
final class TermCheck {
  private final Agreement agreement;
  private final Ruled<TermsOnOffer> rule;
  private final TermsOnOffer terms;
  private final List<Fault> faults = new ArrayList<>();

  private TermCheck(Agreement agreement, Ruled<TermsOnOffer> rule) {
    this.agreement = agreement;
    this.rule = rule;
    this.terms = rule.value();
  }

  static List<Fault> faults(Agreement agreement, Ruled<TermsOnOffer> rule) {
    var check = new TermCheck(agreement, rule);
    check.start();
    check.end();
    check.period();
    if (agreement.tracksByYear().isEmpty()) {
      check.add("/tracksByYear", null, "the track of at least the first performance year");
    } else {
      check.years();
    }
    return check.faults;
  }

  private void start() {
    if (!terms.mayStartOn(agreement.start())) {
      var days = String.join(" or ", terms.startDays());
      add("/start", agreement.start(), "on " + days + " (month and day) in that year");
    }
  }

  private void end() {
    var end = agreement.end();
    if (end == null) {
      return;
    }
    if (!terms.mayEndOn(end)) {
      add("/end", end, "the last day of a performance year, such as " + termEnd());
    }
    if (!end.isAfter(agreement.start().date())) {
      add("/end", end, "a day after the start, " + agreement.start());
    }
  }

  private void period() {
    var period = agreement.period();
    if (period != null && period < 1) {
      add("/period", period, "the number of the agreement among those of the ACO, counting from 1");
    }
  }

  private void years() {
    var expected = terms.firstYear(agreement.start());
    for (var year : agreement.tracksByYear().keySet()) {
      if (!year.equals(expected)) {
        add(track(year), year, "the next performance year in a row, " + expected);
      }
      refuseAfterTheEnd(year);
      expected = following(year);
    }
  }

  private void refuseAfterTheEnd(PerformanceYear year) {
    var end = agreement.end() == null ? termEnd() : agreement.end();
    if (!terms.isWithin(year, end)) {
      add(track(year), year, "a performance year up to the end of the agreement, " + end);
    }
  }

  private LocalDate termEnd() {
    return terms.termEnd(agreement.start());
  }

  private void add(String pointer, @Nullable Object value, String what) {
    faults.add(Fault.at(pointer, value, what).under(rule.title(), rule.cite()));
  }

  private static String track(PerformanceYear year) {
    return "/tracksByYear/" + year;
  }

  private static PerformanceYear following(PerformanceYear year) {
    return PerformanceYear.of(year.calendarYear() + 1);
  }
}
