package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A share of something: a sharing rate, a minimum savings rate, a quality score.
 *
 * <p>On the wire a fraction string, {@code "0.0302"}; in rule files and queries always with its
 * sign, {@code 3.02%}, so that no reader has to guess which of the two is meant.
 */
public record Rate(BigDecimal fraction) implements Comparable<Rate> {
  public static final Rate ZERO = new Rate(BigDecimal.ZERO);
  public static final Rate ONE = new Rate(BigDecimal.ONE);

  public Rate {
    fraction = Decimals.plain(fraction);
  }

  /**
   * Reads a percentage with its sign: {@code 3.9%}. A bare {@code 0.039} or {@code 3.9} is refused.
   */
  public static Rate parse(String percent) {
    if (!percent.endsWith("%")) {
      throw new IllegalArgumentException(
          "\"" + percent + "\" is not a rate with its sign such as 3.9%");
    }
    var number = percent.substring(0, percent.length() - 1);
    return new Rate(Decimals.parse(number, "a rate such as 3.9%").movePointLeft(2));
  }

  /** Reads a fraction string as events and JSON bodies carry it: {@code "0.039"}. */
  @JsonCreator
  public static Rate parseFraction(String fraction) {
    return new Rate(Decimals.parse(fraction, "a fraction such as \"0.0302\""));
  }

  /** Reads what a query may carry: {@code 3.02%} or {@code 0.0302}. */
  public static Rate parseEither(String text) {
    return text.endsWith("%") ? parse(text) : parseFraction(text);
  }

  public static Rate ofFraction(BigDecimal fraction) {
    return new Rate(fraction);
  }

  public Rate plus(Rate other) {
    return new Rate(fraction.add(other.fraction, MathContext.DECIMAL128));
  }

  public Rate times(Rate other) {
    return new Rate(fraction.multiply(other.fraction, MathContext.DECIMAL128));
  }

  /** What is left of the whole: one minus this rate. */
  public Rate complement() {
    return new Rate(BigDecimal.ONE.subtract(fraction, MathContext.DECIMAL128));
  }

  public Rate negated() {
    return new Rate(fraction.negate());
  }

  public Rate min(Rate other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rate max(Rate other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isAtLeast(Rate other) {
    return compareTo(other) >= 0;
  }

  public boolean isZero() {
    return fraction.signum() == 0;
  }

  /** Whether this is a share of a whole: from 0% to 100%. */
  public boolean isShare() {
    return fraction.signum() >= 0 && fraction.compareTo(BigDecimal.ONE) <= 0;
  }

  /** As people read it: {@code 3.02%}. */
  public String toPercent() {
    return Decimals.plain(fraction.movePointRight(2)).toPlainString() + "%";
  }

  /** As people compare it with others: {@code 3.00%}, half up. */
  public String toPercent(int decimals) {
    return fraction.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        + "%";
  }

  /** Rounded half up to so many decimals of the fraction, for lists of many; never for a result. */
  public Rate toDecimals(int decimals) {
    return new Rate(fraction.setScale(decimals, RoundingMode.HALF_UP));
  }

  @Override
  public int compareTo(Rate other) {
    return fraction.compareTo(other.fraction);
  }

  @JsonValue
  @Override
  public String toString() {
    return fraction.toPlainString();
  }
}
