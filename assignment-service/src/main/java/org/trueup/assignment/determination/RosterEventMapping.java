package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.Turnover;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.assignment.store.list.RosterRecord;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Basis;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Change;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Enrollment;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Reason;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PerformanceYear;

/** Roster records on file as events of the roster topic. */
@ApplicationScoped
public class RosterEventMapping {
  private final Rules rules;

  RosterEventMapping(Rules rules) {
    this.rules = rules;
  }

  /** A record that is no tombstone, as it goes out. */
  public BeneficiaryAssignmentChanged event(RosterRecord record) {
    var state = Objects.requireNonNull(record.state(), "a tombstone has no state");
    var marks = state.marks();
    boolean assigned = marks.isAssigned();
    return new BeneficiaryAssignmentChanged(
        record.of().aco(),
        record.of().year(),
        record.token(),
        record.revision(),
        state.listId(),
        Change.valueOf(state.change().name()),
        reason(record.of().year(), marks.reason()),
        assigned,
        assigned ? basis(marks) : null,
        assigned ? marks.step() : null,
        assigned ? marks.newlyAssigned() : null,
        state.enrollmentFrom(),
        assigned ? byMonth(state.months()) : null,
        assigned ? personMonths(state.months().without(marks.episodeMonths())) : null,
        state.tin() == 0 ? null : "%09d".formatted(state.tin()));
  }

  /**
   * The state that an event tells, as far as it tells it: which of the months are those of an
   * episode it does not say, but how many; so the next list changes such a beneficiary's record.
   */
  RosterRecord.State state(BeneficiaryAssignmentChanged event) {
    var tin = event.attributedTin();
    return new RosterRecord.State(
        Turnover.Change.valueOf(event.change().name()),
        event.listId(),
        event.enrollmentFrom(),
        months(event.enrollmentByMonth()),
        marks(event),
        tin == null ? 0 : Integer.parseInt(tin));
  }

  private static ListMarks marks(BeneficiaryAssignmentChanged event) {
    var reason = event.reason();
    if (reason != null) {
      return ListMarks.left(TurnoverReason.valueOf(reason.code()));
    }
    var basis = event.basis();
    return new ListMarks(
        null,
        basis == Basis.CLAIMS || basis == Basis.BOTH,
        basis == Basis.VOLUNTARY || basis == Basis.BOTH,
        Objects.requireNonNullElse(event.step(), 0),
        Boolean.TRUE.equals(event.newlyAssigned()),
        false,
        0,
        0,
        false);
  }

  private static EnrollmentMonths months(@Nullable List<Enrollment> byMonth) {
    if (byMonth == null) {
      return EnrollmentMonths.NONE;
    }
    return EnrollmentMonths.of(
        byMonth.stream()
            .mapToInt(
                month ->
                    month == Enrollment.NOT_ELIGIBLE
                        ? 0
                        : EnrollmentMonths.flag(EnrollmentType.valueOf(month.name())))
            .toArray());
  }

  /** A reason in words, as the rules of the year have them. */
  public @Nullable Reason reason(PerformanceYear year, @Nullable TurnoverReason reason) {
    if (reason == null) {
      return null;
    }
    var words = rules.lists().turnoverReasons().at(year).value().of(reason);
    return new Reason(reason.name(), words.title(), words.cite());
  }

  /** Lists of the first years do not say it; then it is by claims. */
  static Basis basis(ListMarks marks) {
    if (!marks.voluntary()) {
      return Basis.CLAIMS;
    }
    return marks.byClaims() ? Basis.BOTH : Basis.VOLUNTARY;
  }

  private static List<Enrollment> byMonth(EnrollmentMonths months) {
    return IntStream.range(0, EnrollmentMonths.MONTHS)
        .mapToObj(month -> enrollment(months.type(month)))
        .toList();
  }

  private static Enrollment enrollment(@Nullable EnrollmentType type) {
    return type == null ? Enrollment.NOT_ELIGIBLE : Enrollment.valueOf(type.name());
  }

  private static ByEnrollmentType<Integer> personMonths(EnrollmentMonths counted) {
    var months = new int[EnrollmentType.values().length];
    for (int month = 0; month < EnrollmentMonths.MONTHS; month++) {
      var type = counted.type(month);
      if (type != null) {
        months[type.ordinal()]++;
      }
    }
    return ByEnrollmentType.of(type -> months[type.ordinal()]);
  }
}
