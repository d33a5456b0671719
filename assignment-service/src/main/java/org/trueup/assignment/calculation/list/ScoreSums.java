package org.trueup.assignment.calculation.list;

import org.trueup.contracts.value.EnrollmentType;

/**
 * The monthly risk scores of one person, added up by enrollment type, in units of the fourteenth
 * decimal: exact, and as wide as a column of the database.
 */
public record ScoreSums(long esrd, long disabled, long agedDual, long agedNonDual) {
  /** The decimals that a score may have. */
  public static final int DECIMALS = 14;

  public static final ScoreSums NONE = new ScoreSums(0, 0, 0, 0);

  public long of(EnrollmentType type) {
    return switch (type) {
      case ESRD -> esrd;
      case DISABLED -> disabled;
      case AGED_DUAL -> agedDual;
      case AGED_NON_DUAL -> agedNonDual;
    };
  }
}
