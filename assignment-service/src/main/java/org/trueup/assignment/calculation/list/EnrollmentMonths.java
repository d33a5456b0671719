package org.trueup.assignment.calculation.list;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/**
 * How a beneficiary was enrolled in each of twelve months, four bits a month: 0 not eligible, 15
 * where the list says nothing, otherwise the flag of a type.
 */
public record EnrollmentMonths(long packed) {
  public static final int MONTHS = 12;
  public static final int NOT_SAID = 15;
  public static final EnrollmentMonths NONE = new EnrollmentMonths(0);

  private static final int BITS = 4;

  /** Flags of the first months, as a list writes them; the months after them have none. */
  public static EnrollmentMonths of(int... flags) {
    long packed = 0;
    for (int month = 0; month < flags.length; month++) {
      packed |= bits(month, flags[month]);
    }
    return new EnrollmentMonths(packed);
  }

  /** The flag of a type, as CMS's lists write it and stored rows keep it. */
  public static int flag(EnrollmentType type) {
    return switch (type) {
      case ESRD -> 1;
      case DISABLED -> 2;
      case AGED_DUAL -> 3;
      case AGED_NON_DUAL -> 4;
    };
  }

  /** The bits of one month, to be joined with those of the others. */
  public static long bits(int month, int flag) {
    return (long) flag << (month * BITS);
  }

  public int flag(int month) {
    return (int) (packed >>> (month * BITS)) & 0xF;
  }

  /** The type of a month, or null where the beneficiary was not eligible or nothing is said. */
  public @Nullable EnrollmentType type(int month) {
    return switch (flag(month)) {
      case 1 -> EnrollmentType.ESRD;
      case 2 -> EnrollmentType.DISABLED;
      case 3 -> EnrollmentType.AGED_DUAL;
      case 4 -> EnrollmentType.AGED_NON_DUAL;
      default -> null;
    };
  }

  public boolean isEligible(int month) {
    return type(month) != null;
  }

  public boolean hasNoEligibleMonth() {
    for (int month = 0; month < MONTHS; month++) {
      if (isEligible(month)) {
        return false;
      }
    }
    return true;
  }

  /** Without some of the months: bit n of the mask takes month n away. */
  public EnrollmentMonths without(int mask) {
    long kept = packed;
    for (int month = 0; mask != 0 && month < MONTHS; month++) {
      if ((mask >>> month & 1) == 1) {
        kept &= ~bits(month, 0xF);
      }
    }
    return new EnrollmentMonths(kept);
  }

  /** The first months alone: those of the window of a year that is still running. */
  public EnrollmentMonths first(int count) {
    return count >= MONTHS ? this : new EnrollmentMonths(packed & bits(count, 1) - 1);
  }

  public boolean saysNothingSomewhere() {
    for (int month = 0; month < MONTHS; month++) {
      if (flag(month) == NOT_SAID) {
        return true;
      }
    }
    return false;
  }
}
