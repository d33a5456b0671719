package org.trueup.assignment.calculation.list;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * Person years of a list as those of a whole year. A retrospective list covers twelve months, and
 * nothing is to be done. Of a prospective ACO the quarterly flags cover the year to date: its
 * months are scaled by twelve over the months elapsed, the division last.
 */
public final class ProjectedPersonYears {
  private static final BigDecimal YEAR = BigDecimal.valueOf(EnrollmentMonths.MONTHS);

  private ProjectedPersonYears() {}

  public static ByEnrollmentType<PersonYears> of(
      ByEnrollmentType<PersonYears> toDate, AssignmentWindow window) {
    return window.isYearToDate() ? toDate.map(years -> projected(years, window.months())) : toDate;
  }

  private static PersonYears projected(PersonYears toDate, int elapsed) {
    return new PersonYears(
        toDate.months().multiply(YEAR).divide(BigDecimal.valueOf(elapsed), MathContext.DECIMAL128));
  }
}
