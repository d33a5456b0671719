package org.trueup.benchmark.basis;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/** What a cell of a table may say. */
public enum Cell {
  TYPE("one of ESRD, DISABLED, AGED_DUAL, AGED_NON_DUAL", EnrollmentType::valueOf),
  COUNTY(
      "five digits, state and county, such as \"51059\"", text -> require(text.matches("\\d{5}"))),
  DOLLARS_ABOVE_ZERO(
      "dollars for each person year, above 0, such as \"11234.5\"",
      text -> require(Money.parse(text).isPositive())),
  DOLLARS("dollars for each person year, such as \"-112.5\"", Money::parse),
  PERSON_YEARS_ABOVE_ZERO(
      "person years above 0, such as \"158.5\"",
      text -> require(PersonYears.parseYears(text).compareTo(PersonYears.ZERO) > 0)),
  PERSON_YEARS(
      "person years, 0 or more, such as \"158.5\"",
      text -> require(!PersonYears.parseYears(text).isNegative())),
  FACTOR_ABOVE_ZERO(
      "a factor above 0, such as \"1.013\"",
      text -> require(Factor.parse(text).isMoreThan(Factor.ZERO))),
  SHARE(
      "a fraction from 0 to 1, such as \"0.4725\"",
      text -> require(Rate.parseFraction(text).isShare())),
  TIMES("a whole number from 1", text -> require(new BigDecimal(text).intValueExact() > 0)),
  YEAR("a year such as 2021", text -> require(text.matches("20\\d\\d"))),
  OUTCOME("one of RECONCILED, SAVINGS_LOST, NOT_RECONCILED", PriorYear.Outcome::valueOf);

  private final String expected;
  private final Consumer<String> check;

  Cell(String expected, Consumer<String> check) {
    this.expected = expected;
    this.check = check;
  }

  String expected() {
    return expected;
  }

  boolean accepts(String text) {
    try {
      check.accept(text);
      return true;
    } catch (IllegalArgumentException | ArithmeticException notSuchACell) {
      return false;
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("out of its range");
    }
  }
}
