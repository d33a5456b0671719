package org.trueup.assignment.calculation.list;

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
