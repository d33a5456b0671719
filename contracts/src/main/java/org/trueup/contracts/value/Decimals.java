package org.trueup.contracts.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal text, read strictly: what a spreadsheet or a locale would add is refused. */
final class Decimals {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,40})?");

  private Decimals() {}

  static BigDecimal parse(String text, String expected) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not " + expected);
    }
    return new BigDecimal(text);
  }

  /** Without trailing zeros, so that equal amounts are equal records. */
  static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? new BigDecimal(stripped.toPlainString()) : stripped;
  }
}
