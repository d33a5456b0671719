package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The day an agreement period begins. With it a rule set is chosen, and the second axis of dated
 * rules.
 */
public record AgreementStart(LocalDate date) implements Comparable<AgreementStart> {

  @JsonCreator
  public static AgreementStart parse(String isoDate) {
    try {
      return new AgreementStart(LocalDate.parse(isoDate));
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "\"" + isoDate + "\" is not a date such as 2017-01-01", notADate);
    }
  }

  /** That of an agreement that begins with a performance year. */
  public static AgreementStart of(PerformanceYear year) {
    return parse(year.calendarYear() + (year.secondHalf() ? "-07-01" : "-01-01"));
  }

  @Override
  public int compareTo(AgreementStart other) {
    return date.compareTo(other.date);
  }

  @JsonValue
  @Override
  public String toString() {
    return date.toString();
  }
}
