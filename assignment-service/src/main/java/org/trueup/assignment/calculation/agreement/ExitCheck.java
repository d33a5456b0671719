package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.agreement.TermsOnOffer;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AgreementStart;

/** The date of a termination, which lies within the agreement (42 CFR 425.218 to 425.221). */
public final class ExitCheck {
  private static final String TITLE = "Termination of an agreement";
  private static final String CITE = "42 CFR 425.218; 42 CFR 425.220; 42 CFR 425.221";

  private ExitCheck() {}

  /** The days of an agreement, both ends among them. */
  public record Span(AgreementStart start, LocalDate end) {
    private boolean includes(LocalDate day) {
      return !day.isBefore(start.date()) && !day.isAfter(end);
    }
  }

  /** The faults of a termination of an agreement on file, as it was sent. */
  public static List<Fault> faults(
      Span agreement, @Nullable LocalDate date, @Nullable Boolean voluntary) {
    var faults = new ArrayList<Fault>();
    if (date == null) {
      faults.add(fault("/date", null, "the effective date, such as 2018-12-31"));
    } else if (!agreement.includes(date)) {
      var span = agreement.start() + " to " + agreement.end();
      faults.add(fault("/date", date, "a day within the agreement, " + span));
    }
    if (voluntary == null) {
      faults.add(fault("/voluntary", null, "true where the ACO left by itself, otherwise false"));
    }
    return faults;
  }

  /** The fault of an agreement whose end is moved before its termination. */
  static List<Fault> faultsOfEnd(Agreement agreement, TermsOnOffer terms) {
    var exit = agreement.exit();
    var start = agreement.start();
    var end = Objects.requireNonNullElseGet(agreement.end(), () -> terms.termEnd(start));
    return exit == null || new Span(start, end).includes(exit.date())
        ? List.of()
        : List.of(
            fault(
                "/end",
                agreement.end(),
                exit.date() + " or later, for it was terminated on that day"));
  }

  private static Fault fault(String pointer, @Nullable Object value, String expected) {
    return Fault.at(pointer, value, expected).under(TITLE, CITE);
  }
}
