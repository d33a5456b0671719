package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import org.trueup.assignment.calculation.list.AssignmentWindow;

/**
 * The months whose services count (42 CFR 425.20).
 *
 * @param window twelve months
 * @param expandedMonths of the longer window that ends with it; twelve where the law has none
 */
public record ClaimsWindow(AssignmentWindow window, int expandedMonths) {

  boolean has(LocalDate day) {
    return window.covers(YearMonth.from(day));
  }

  boolean hasExpanded(LocalDate day) {
    var month = YearMonth.from(day);
    return !month.isAfter(window.through())
        && month.isAfter(window.through().minusMonths(expandedMonths));
  }

  /** Whether it is in the twelve months before, which tell who is newly assigned. */
  boolean hasBefore(LocalDate day) {
    var month = YearMonth.from(day);
    return month.isBefore(window.from())
        && !month.isBefore(window.from().minusMonths(window.months()));
  }
}
