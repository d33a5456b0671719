package org.trueup.workbooks.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trueup.contracts.value.PersonYears;

/** Person years as workbooks print them: sums of twelfths, in floating point. */
public final class Twelfths {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** Months are whole within this. */
  private static final BigDecimal NEARLY = new BigDecimal("1E-6");

  private Twelfths() {}

  /** The months that were meant, where they are whole but for floating point. */
  public static PersonYears personYears(BigDecimal years) {
    var months = years.multiply(MONTHS);
    var whole = months.setScale(0, RoundingMode.HALF_UP);
    return new PersonYears(months.subtract(whole).abs().compareTo(NEARLY) < 0 ? whole : months);
  }
}
