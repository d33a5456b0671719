package org.trueup.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/** Figures as people at a terminal read them. */
final class Wording {
  private static final int FEWEST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 5;

  private Wording() {}

  /** {@code 1,478,221}: whole dollars without a sign. */
  static String dollars(Money amount) {
    return String.format(Locale.US, "%,d", wholeDollars(amount).abs().longValueExact());
  }

  /** {@code +1,478,221}; nothing for no change. */
  static String change(Money amount) {
    var whole = wholeDollars(amount).longValueExact();
    return whole == 0 ? "0" : String.format(Locale.US, "%+,d", whole);
  }

  static String count(int count) {
    return String.format(Locale.US, "%,d", count);
  }

  /** {@code 3.14%}. */
  static String percent(Rate rate) {
    return percent(rate, FEWEST_DECIMALS);
  }

  /** With as many decimals as tell it from another rate. */
  static String percent(Rate rate, Rate other) {
    int decimals = FEWEST_DECIMALS;
    while (decimals < MOST_DECIMALS
        && !rate.equals(other)
        && percent(rate, decimals).equals(percent(other, decimals))) {
      decimals++;
    }
    return percent(rate, decimals);
  }

  /** {@code +0.8%}. */
  static String growth(BigDecimal from, BigDecimal to) {
    var percent = to.subtract(from).movePointRight(2).divide(from, 1, RoundingMode.HALF_UP);
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
  }

  private static String percent(Rate rate, int decimals) {
    var percent = rate.fraction().movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    var whole = percent.stripTrailingZeros();
    return (whole.scale() <= 0 ? whole.setScale(0) : percent).toPlainString() + "%";
  }

  private static BigDecimal wholeDollars(Money amount) {
    return amount.toDollars(RoundingMode.HALF_UP).amount();
  }
}
