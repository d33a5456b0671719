package org.trueup.local.demo;

import java.math.RoundingMode;
import java.util.Locale;
import org.trueup.contracts.value.Money;

/** Figures as people at a terminal read them. */
final class Wording {
  private Wording() {}

  /** {@code 1,478,221}: whole dollars without a sign. */
  static String dollars(Money amount) {
    return written("%,d", amount.isNegative() ? amount.negated() : amount);
  }

  /** {@code +1,478,221}; 0 for no change. */
  static String change(Money amount) {
    var written = written("%+,d", amount);
    return written.equals("+0") ? "0" : written;
  }

  static String count(int count) {
    return String.format(Locale.US, "%,d", count);
  }

  private static String written(String form, Money amount) {
    var whole = amount.toDollars(RoundingMode.HALF_UP).amount();
    return String.format(Locale.US, form, whole.toBigIntegerExact());
  }
}
