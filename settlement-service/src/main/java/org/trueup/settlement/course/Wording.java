package org.trueup.settlement.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/** Figures as people read them in a sentence. */
public final class Wording {
  private static final int FEWEST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 5;

  private Wording() {}

  /** {@code 1,478,221}: whole dollars without a sign. */
  public static String dollars(Money amount) {
    return String.format(Locale.US, "%,d", wholeDollars(amount).abs().toBigIntegerExact());
  }

  /** {@code +1,478,221}; nothing for no change. */
  public static String change(Money amount) {
    var whole = wholeDollars(amount).toBigIntegerExact();
    return whole.signum() == 0 ? "0" : String.format(Locale.US, "%+,d", whole);
  }

  public static String count(int count) {
    return String.format(Locale.US, "%,d", count);
  }

  /** {@code 3.14%}. */
  public static String percent(Rate rate) {
    return percent(rate, FEWEST_DECIMALS);
  }

  /** With as many decimals as tell it from another rate. */
  public static String percent(Rate rate, Rate other) {
    int decimals = FEWEST_DECIMALS;
    while (decimals < MOST_DECIMALS
        && !rate.equals(other)
        && percent(rate, decimals).equals(percent(other, decimals))) {
      decimals++;
    }
    return percent(rate, decimals);
  }

  /** {@code +0.8%}; {@code from none} where there was nothing to grow. */
  public static String growth(BigDecimal from, BigDecimal to) {
    if (from.signum() == 0) {
      return to.signum() == 0 ? "none" : "from none";
    }
    var percent = to.subtract(from).movePointRight(2).divide(from, 1, RoundingMode.HALF_UP);
    return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
  }

  private static String percent(Rate rate, int decimals) {
    var percent = rate.toPercent(decimals);
    return percent.endsWith("." + "0".repeat(decimals) + "%")
        ? percent.substring(0, percent.indexOf('.')) + "%"
        : percent;
  }

  private static BigDecimal wholeDollars(Money amount) {
    return amount.toDollars(RoundingMode.HALF_UP).amount();
  }
}
