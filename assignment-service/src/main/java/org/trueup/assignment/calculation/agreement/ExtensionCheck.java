package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.rules.agreement.Extension;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Track;

/** Whether an agreement may be longer than its term, and what a deferral leads to. */
final class ExtensionCheck {
  private final AgreementHistory history;
  private final Agreement agreement;
  private final List<Fault> faults = new ArrayList<>();

  private ExtensionCheck(AgreementHistory history) {
    this.history = history;
    this.agreement = history.agreement();
  }

  static List<Fault> faults(AgreementHistory history) {
    var check = new ExtensionCheck(history);
    var end = check.agreement.end();
    var termEnd = history.termEnd(check.agreement);
    if (end != null && termEnd.filter(end::isAfter).isPresent()) {
      history
          .rules()
          .agreements()
          .succession()
          .extensions()
          .find(check.agreement.start())
          .ifPresent(rule -> check.extended(rule, end, termEnd.get()));
    }
    check.afterADeferral();
    return check.faults;
  }

  private void extended(Ruled<Extension> rule, LocalDate end, LocalDate termEnd) {
    var years = rule.value().years();
    if (years == 0) {
      add(rule, end, "no later than " + termEnd + ": the term cannot be extended");
    } else if (end.isAfter(termEnd.plusYears(years))) {
      add(rule, end, "no later than " + termEnd.plusYears(years) + ": the term ends " + termEnd);
    } else if (rule.value().whose() == Extension.Whose.FIRST_AGREEMENT_IN_TRACK_1 && !isFirst()) {
      add(
          rule,
          end,
          "no later than " + termEnd + ": only a first agreement, in Track 1, is longer");
    }
  }

  private boolean isFirst() {
    var period = agreement.period();
    return (period == null || period == 1)
        && history.periods().findAny().isEmpty()
        && agreement.tracksByYear().values().stream().allMatch(Track.TRACK_1::equals);
  }

  /** What was deferred is an agreement under a two-sided model. */
  private void afterADeferral() {
    var deferral = history.deferral();
    if (deferral.isEmpty() || agreement.firstTrack() != Track.TRACK_1) {
      return;
    }
    var rule = history.rules().agreements().succession().extensions().at(deferral.get().start());
    var expected =
        "a two-sided track: for it the agreement from " + deferral.get().start() + " was extended";
    var year = agreement.tracksByYear().firstKey();
    faults.add(
        Fault.at("/tracksByYear/" + year, Track.TRACK_1, expected)
            .under(rule.title(), rule.cite()));
  }

  private void add(Ruled<Extension> rule, LocalDate end, String expected) {
    faults.add(Fault.at("/end", end, expected).under(rule.title(), rule.cite()));
  }
}
