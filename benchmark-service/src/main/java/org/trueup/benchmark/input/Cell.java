package org.trueup.benchmark.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
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
  DOLLARS_FROM_ZERO(
      "dollars for each person year, 0 or more, such as \"112.5\"",
      text -> require(!Money.parse(text).isNegative())),
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
  RISK_SCORE("a factor above 0 and below 20, such as \"1.013\"", Cell::requireScore),
  SHARE(
      "a fraction from 0 to 1, such as \"0.4725\"",
      text -> require(Rate.parseFraction(text).isShare())),
  COUNT("a whole number from 1", text -> require(new BigDecimal(text).intValueExact() > 0)),
  YEAR("a year such as 2021", text -> require(text.matches("20\\d\\d"))),
  OUTCOME("one of RECONCILED, SAVINGS_LOST, NOT_RECONCILED", PriorYear.Outcome::valueOf),
  ACO("an ACO identifier: A and four or five digits, such as \"A9004\"", AcoId::parse),
  PERFORMANCE_YEAR(
      "a performance year such as 2018, or 2019A for July to December 2019",
      PerformanceYear::parse),
  DAY("a day such as 2017-01-01", LocalDate::parse),
  TYPE_OR_ALL(
      "ALL, empty, or one of ESRD, DISABLED, AGED_DUAL, AGED_NON_DUAL", Cell::requireTypeOrAll),
  ALL_TYPES("ALL or empty: there is one amount for all types", text -> require(text.equals("ALL"))),
  AMOUNT("an amount in dollars such as \"1090478.64\"", Money::parse),
  BENCHMARK_YEAR("one of BY1, BY2, BY3", BenchmarkYear::valueOf),
  PERIOD("one of Q1, Q2, Q3, Q4, FINAL", ExpenditureFacts.Period::valueOf),
  DELIVERY("one of PRELIMINARY, JUNE, FINAL", BenchmarkDetermined.Delivery::valueOf),
  BASIS(
      "one of ROLLING_12_MONTHS, YEAR_TO_DATE, FINAL_WITH_RUN_OUT",
      ExpenditureFacts.Basis::valueOf),
  TRUE_OR_FALSE("true or false", text -> require(text.matches("true|false")));

  /** The mean of a type is near that of the nation, which is near 1; 101 was meant as 101%. */
  private static final Factor BEYOND_ANY_SCORE = Factor.parse("20");

  private final String expected;
  private final Consumer<String> check;

  Cell(String expected, Consumer<String> check) {
    this.expected = expected;
    this.check = check;
  }

  /** What it must be, as in the refusal of another text. */
  public String expected() {
    return expected;
  }

  /** Whether a text says it. */
  public boolean accepts(String text) {
    try {
      check.accept(text);
      return true;
    } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException notSuchACell) {
      return false;
    }
  }

  /** What it says: a figure as a value that knows its unit, all else as text. */
  Object figure(String text) {
    return switch (this) {
      case DOLLARS_ABOVE_ZERO, DOLLARS_FROM_ZERO, DOLLARS, AMOUNT -> Money.parse(text);
      case FACTOR_ABOVE_ZERO, RISK_SCORE -> Factor.parse(text);
      case SHARE -> Rate.parseFraction(text);
      case PERSON_YEARS_ABOVE_ZERO, PERSON_YEARS, COUNT, YEAR -> new BigDecimal(text);
      default -> text;
    };
  }

  private static void requireTypeOrAll(String text) {
    if (!text.equals("ALL")) {
      EnrollmentType.valueOf(text);
    }
  }

  private static void requireScore(String text) {
    var score = Factor.parse(text);
    require(score.isMoreThan(Factor.ZERO) && BEYOND_ANY_SCORE.isMoreThan(score));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("out of its range");
    }
  }
}
