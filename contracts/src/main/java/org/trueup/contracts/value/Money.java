package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars, at any scale. Nothing rounds it on the way; {@link #toCents} and
 * {@link #toDollars} are the only places where an amount loses digits, and say so by name.
 *
 * <p>On the wire: a decimal string, {@code "1090478.64"}.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    amount = Decimals.plain(amount);
  }

  /**
   * Reads a decimal string: digits, an optional sign and decimal point, no symbols or separators.
   */
  @JsonCreator
  public static Money parse(String text) {
    return new Money(Decimals.parse(text, "an amount in dollars such as \"1090478.64\""));
  }

  public static Money ofDollars(long dollars) {
    return new Money(BigDecimal.valueOf(dollars));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount, MathContext.DECIMAL128));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount, MathContext.DECIMAL128));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public Money times(Rate rate) {
    return new Money(amount.multiply(rate.fraction(), MathContext.DECIMAL128));
  }

  public Money times(Factor factor) {
    return new Money(amount.multiply(factor.value(), MathContext.DECIMAL128));
  }

  /** A per capita amount for so many person years. The division by twelve comes last. */
  public Money times(PersonYears personYears) {
    return new Money(
        amount
            .multiply(personYears.months())
            .divide(PersonYears.MONTHS_PER_YEAR, MathContext.DECIMAL128));
  }

  /** This amount for each person year. */
  public Money per(PersonYears personYears) {
    return new Money(
        amount
            .multiply(PersonYears.MONTHS_PER_YEAR)
            .divide(personYears.months(), MathContext.DECIMAL128));
  }

  /** This amount at a risk, a price or a part of the year of one. */
  public Money per(Factor factor) {
    return new Money(amount.divide(factor.value(), MathContext.DECIMAL128));
  }

  /** How many times the other amount this is: growth, or a trend. */
  public Factor over(Money other) {
    return new Factor(amount.divide(other.amount, MathContext.DECIMAL128));
  }

  /** This amount as a share of another, at 34 digits. */
  public Rate shareOf(Money whole) {
    return Rate.ofFraction(amount.divide(whole.amount, MathContext.DECIMAL128));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isAtLeast(Money other) {
    return compareTo(other) >= 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** Rounded to cents. Called where a payment is determined, and nowhere else. */
  public Money toCents(RoundingMode mode) {
    return new Money(amount.setScale(2, mode));
  }

  /** Rounded to whole dollars, as CMS prints its published results; for comparison only. */
  public Money toDollars(RoundingMode mode) {
    return new Money(amount.setScale(0, mode));
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
