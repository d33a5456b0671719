package org.trueup.assignment.calculation.agreement;

import java.util.List;
import org.trueup.contracts.refusal.Fault;

/** Whether the term of a terminated agreement is over where that is needed (42 CFR 425.222(a)). */
final class ReEntryCheck {
  private ReEntryCheck() {}

  static List<Fault> faults(AgreementHistory history) {
    var start = history.agreement().start();
    return history
        .rules()
        .agreements()
        .succession()
        .reEntry()
        .find(start)
        .filter(rule -> rule.value().afterTheTerm())
        .stream()
        .flatMap(
            rule ->
                history.earlier().stream()
                    .filter(earlier -> earlier.exit() != null)
                    .flatMap(earlier -> history.termEnd(earlier).stream())
                    .filter(termEnd -> !start.date().isAfter(termEnd))
                    .map(
                        termEnd ->
                            Fault.at(
                                    "/start",
                                    start,
                                    "after "
                                        + termEnd
                                        + ", the end of the term of the terminated agreement")
                                .under(rule.title(), rule.cite())))
        .toList();
  }
}
