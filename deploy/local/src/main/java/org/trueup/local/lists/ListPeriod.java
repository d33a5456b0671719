package org.trueup.local.lists;

import java.time.YearMonth;

/** The lists of a performance year, and the months that their flags cover. */
public enum ListPeriod {
  INITIAL,
  Q1,
  Q2,
  Q3,
  Q4;

  private static final int YEAR = 12;

  boolean isQuarter() {
    return this != INITIAL;
  }

  /**
   * The first month: a year that ends with the quarter; for prospective lists the year to date; of
   * the first list October to September before the year.
   */
  YearMonth from(int year, boolean prospective) {
    if (this == INITIAL) {
      return YearMonth.of(year - 2, 10);
    }
    return prospective ? YearMonth.of(year, 1) : through(year).minusMonths(YEAR - 1L);
  }

  YearMonth through(int year) {
    return this == INITIAL ? YearMonth.of(year - 1, 9) : YearMonth.of(year, 3 * ordinal());
  }

  int months(boolean prospective) {
    return isQuarter() && prospective ? 3 * ordinal() : YEAR;
  }
}
