package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A multiplier near one: a trend, a risk ratio, a completion factor, a part of a year. A type apart
 * from {@link Rate}, so that the one is never used for the other.
 */
public record Factor(BigDecimal value) implements Comparable<Factor> {
  public static final Factor ZERO = new Factor(BigDecimal.ZERO);
  public static final Factor ONE = new Factor(BigDecimal.ONE);

  public Factor {
    value = Decimals.plain(value);
  }

  @JsonCreator
  public static Factor parse(String text) {
    return new Factor(Decimals.parse(text, "a factor such as \"1.013\""));
  }

  public Factor plus(Factor other) {
    return new Factor(value.add(other.value, MathContext.DECIMAL128));
  }

  public Factor plus(Rate rate) {
    return new Factor(value.add(rate.fraction(), MathContext.DECIMAL128));
  }

  public Factor minus(Factor other) {
    return new Factor(value.subtract(other.value, MathContext.DECIMAL128));
  }

  public Factor times(Factor other) {
    return new Factor(value.multiply(other.value, MathContext.DECIMAL128));
  }

  public Factor times(Rate rate) {
    return new Factor(value.multiply(rate.fraction(), MathContext.DECIMAL128));
  }

  /** How many times the other this is: a score of one year against that of another. */
  public Factor over(Factor other) {
    return new Factor(value.divide(other.value, MathContext.DECIMAL128));
  }

  /** Compounded over so many years. */
  public Factor compounded(int years) {
    return new Factor(value.pow(years, MathContext.DECIMAL128));
  }

  /** Rounded to so many decimals, for answers; nothing is computed from it. */
  public Factor toDecimals(int decimals) {
    return new Factor(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  public Factor min(Factor other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Factor max(Factor other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isMoreThan(Factor other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Factor other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
