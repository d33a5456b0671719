package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Months of eligibility divided by twelve, kept as months so that the division comes last.
 *
 * <p>Counted from a list, months are whole. A reported total may print rounded years only; its
 * months are then those years times twelve.
 *
 * <p>On the wire {@code {"months": "120", "years": "10"}}; the years are for the reader, the months
 * bind.
 */
public record PersonYears(BigDecimal months) implements Comparable<PersonYears> {
  static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  public static final PersonYears ZERO = new PersonYears(BigDecimal.ZERO);

  public PersonYears {
    months = Decimals.plain(months);
  }

  public static PersonYears ofMonths(long months) {
    return new PersonYears(BigDecimal.valueOf(months));
  }

  /** Person years as CMS prints them: {@code 29883.83333}. */
  public static PersonYears parseYears(String years) {
    return new PersonYears(
        Decimals.parse(years, "person years such as \"29883.83333\"").multiply(MONTHS_PER_YEAR));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PersonYears of(Wire wire) {
    return new PersonYears(Decimals.parse(wire.months, "a number of months such as \"120\""));
  }

  public PersonYears plus(PersonYears other) {
    return new PersonYears(months.add(other.months));
  }

  /** These as a share of others, at 34 digits. */
  public Rate shareOf(PersonYears whole) {
    return Rate.ofFraction(months.divide(whole.months, MathContext.DECIMAL128));
  }

  public BigDecimal years() {
    return months.divide(MONTHS_PER_YEAR, MathContext.DECIMAL128);
  }

  public boolean isZero() {
    return months.signum() == 0;
  }

  public boolean isNegative() {
    return months.signum() < 0;
  }

  @JsonValue
  Wire wire() {
    return new Wire(months.toPlainString(), toString());
  }

  /** The form in events and JSON bodies. */
  record Wire(String months, String years) {}

  @Override
  public int compareTo(PersonYears other) {
    return months.compareTo(other.months);
  }

  @Override
  public String toString() {
    return Decimals.plain(years()).toPlainString();
  }
}
