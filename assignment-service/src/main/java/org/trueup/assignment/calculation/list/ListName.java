package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What the name of a list says about it.
 *
 * @param performanceYear the year it was delivered for
 * @param listYear the calendar year it is about: of a benchmark list an earlier one
 * @param stamp tells redeliveries of one period apart; the later one replaces the earlier
 */
public record ListName(
    AcoId acoId, PerformanceYear performanceYear, ListPeriod period, int listYear, String stamp) {
  /** Claims-based lists that one period may have: seven digits. */
  public static final int MOST_RUNS = 9_999_999;

  /** By performance year, period, benchmark year and stamp. */
  public static final Comparator<ListName> ORDER =
      Comparator.comparing(ListName::performanceYear)
          .thenComparing(ListName::period)
          .thenComparingInt(ListName::listYear)
          .thenComparing(ListName::stamp);

  /**
   * The stamp of a claims-based list. CMS's begin with T and so come later: its own list of a
   * period goes before a claims-based one.
   *
   * @param run from 1 to {@link #MOST_RUNS}
   */
  public static String stampOfClaims(int run) {
    return "C%07d".formatted(run);
  }

  /**
   * The last day of which the list can tell: the day in its stamp, else the end of the time in
   * which CMS sends it. A quarterly list comes in the quarter after its own, one of a benchmark
   * year in the performance year, and the final one in the year after it.
   */
  public LocalDate lastDay() {
    if (stamp.indexOf('.') > 0) {
      return LocalDate.parse(
          "20%s-%s-%s"
              .formatted(stamp.substring(1, 3), stamp.substring(3, 5), stamp.substring(5, 7)));
    }
    int year = performanceYear.calendarYear();
    return switch (period) {
      case INITIAL -> endOfQuarter(year, 0);
      case Q1, Q2, Q3, Q4 -> endOfQuarter(year, period.compareTo(ListPeriod.INITIAL) + 1);
      case BENCHMARK -> endOfQuarter(year, 4);
      case YEAR_END -> endOfQuarter(year + 1, 4);
    };
  }

  /** Quarters count from 1; 0 is the last one of the year before. */
  private static LocalDate endOfQuarter(int year, int quarter) {
    return YearMonth.of(year, 1).plusMonths(3L * quarter - 1).atEndOfMonth();
  }

  /** Whether it is claims-based, and not CMS's. */
  public boolean isClaimsBased() {
    return stamp.startsWith("C");
  }

  /**
   * Why somebody left whom the list before named and this one does not: claims show no visit; CMS
   * gives its reasons in a table, or none.
   */
  public TurnoverReason reasonOfAbsence() {
    return isClaimsBased() ? TurnoverReason.NO_VISIT_OR_OTHER : TurnoverReason.NOT_STATED;
  }

  /** Whether both are deliveries of the same thing, of which the later stamp counts. */
  public boolean isRedeliveryOf(ListName other) {
    return acoId.equals(other.acoId)
        && performanceYear.equals(other.performanceYear)
        && period == other.period
        && listYear == other.listYear;
  }

  /** As it is spoken of: {@code Q3 2025 (T0310000)}. */
  @Override
  public String toString() {
    return period + " " + listYear + " (" + stamp + ")";
  }
}
