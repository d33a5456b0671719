package org.trueup.assignment.calculation.list;

import java.time.YearMonth;
import org.trueup.assignment.rules.list.ListWindows;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The run of months that the enrollment flags of a list cover: flag 1 is the first of them.
 *
 * @param months how many, up to twelve
 */
public record AssignmentWindow(YearMonth from, int months) {

  public static AssignmentWindow of(
      ListName list, AssignmentMethodology methodology, ListWindows windows) {
    var span = windows.of(list.period(), methodology);
    return new AssignmentWindow(
        YearMonth.of(list.listYear(), 1).plusMonths(span.from()), span.months());
  }

  public YearMonth through() {
    return from.plusMonths(months - 1L);
  }

  public boolean covers(YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(through());
  }

  /** The place of a month in the window, from 0. */
  public int indexOf(YearMonth month) {
    return (month.getYear() - from.getYear()) * 12 + month.getMonthValue() - from.getMonthValue();
  }

  /** Whether it is a calendar year, all of it. */
  public boolean isCalendarYear() {
    return months == EnrollmentMonths.MONTHS && from.getMonthValue() == 1;
  }

  /** Whether the year is still running, so that its months are to be projected. */
  public boolean isYearToDate() {
    return months < EnrollmentMonths.MONTHS;
  }
}
