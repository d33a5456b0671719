package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;

/** The date of a termination, which lies within the agreement (42 CFR 425.218 to 425.221). */
public final class ExitCheck {
  private static final String TITLE = "Termination of an agreement";
  private static final String CITE = "42 CFR 425.218; 42 CFR 425.220; 42 CFR 425.221";

  private ExitCheck() {}

  /** The faults of a termination of an agreement on file, as it was sent. */
  public static List<Fault> faults(
      Agreement agreement, @Nullable LocalDate date, @Nullable Boolean voluntary, Rules rules) {
    var faults = new ArrayList<Fault>();
    if (date == null) {
      faults.add(fault("/date", null, "the effective date, such as 2018-12-31"));
    } else if (!isWithin(agreement, date, rules)) {
      var span = agreement.start() + " to " + end(agreement, rules);
      faults.add(fault("/date", date, "a day within the agreement, " + span));
    }
    if (voluntary == null) {
      faults.add(fault("/voluntary", null, "true where the ACO left by itself, otherwise false"));
    }
    return faults;
  }

  /** The fault of an agreement whose end is moved before its termination. */
  static List<Fault> faultsOfEnd(Agreement agreement, Rules rules) {
    var exit = agreement.exit();
    var start = rules.terms().find(agreement.start());
    return exit == null || start.isEmpty() || isWithin(agreement, exit.date(), rules)
        ? List.of()
        : List.of(
            fault("/end", agreement.end(), "a day from " + exit.date() + " on: it was terminated"));
  }

  private static boolean isWithin(Agreement agreement, LocalDate date, Rules rules) {
    return !date.isBefore(agreement.start().date()) && !date.isAfter(end(agreement, rules));
  }

  private static LocalDate end(Agreement agreement, Rules rules) {
    var terms = rules.terms().at(agreement.start()).value();
    return Objects.requireNonNullElseGet(agreement.end(), () -> terms.termEnd(agreement.start()));
  }

  private static Fault fault(String pointer, @Nullable Object value, String expected) {
    return Fault.at(pointer, value, expected).under(TITLE, CITE);
  }
}
