package org.trueup.assignment.calculation.list;

import java.util.function.ToLongFunction;
import org.trueup.contracts.value.EnrollmentType;

/**
 * The monthly risk scores of one beneficiary, added up by enrollment type, in units of the
 * fourteenth decimal: exact, and as wide as a column of the database.
 */
public record ScoreSums(long esrd, long disabled, long agedDual, long agedNonDual) {
  /** The decimals that a score may have. */
  public static final int DECIMALS = 14;

  public static final ScoreSums NONE = new ScoreSums(0, 0, 0, 0);

  /** The sums that a function gives for each type. */
  public static ScoreSums of(ToLongFunction<EnrollmentType> sums) {
    return new ScoreSums(
        sums.applyAsLong(EnrollmentType.ESRD),
        sums.applyAsLong(EnrollmentType.DISABLED),
        sums.applyAsLong(EnrollmentType.AGED_DUAL),
        sums.applyAsLong(EnrollmentType.AGED_NON_DUAL));
  }

  public long of(EnrollmentType type) {
    return switch (type) {
      case ESRD -> esrd;
      case DISABLED -> disabled;
      case AGED_DUAL -> agedDual;
      case AGED_NON_DUAL -> agedNonDual;
    };
  }
}
