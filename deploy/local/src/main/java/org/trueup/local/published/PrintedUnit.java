package org.trueup.local.published;

import java.math.BigDecimal;
import org.trueup.contracts.value.Rate;

/** In which unit a file prints rates. CMS changed it nearly every year. */
enum PrintedUnit {
  /** {@code 0.0234}. */
  FRACTION,
  /** {@code 2.34}, without a sign. */
  PERCENT,
  /** {@code 2.34%}, or a fraction where the sign is missing. */
  SIGNED,
  /** {@code 0.0234%}, and 2.34% is meant (PY2013). */
  FRACTION_WITH_SIGN;

  private static final int PERCENT_DIGITS = 2;

  Rate read(String printed) {
    var signed = printed.endsWith("%");
    var number = new BigDecimal(signed ? printed.substring(0, printed.length() - 1) : printed);
    return Rate.ofFraction(isPercent(signed) ? number.movePointLeft(PERCENT_DIGITS) : number);
  }

  private boolean isPercent(boolean signed) {
    return switch (this) {
      case FRACTION, FRACTION_WITH_SIGN -> false;
      case PERCENT -> true;
      case SIGNED -> signed;
    };
  }
}
