package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The year being settled: {@code 2018}; or {@code 2019A}, July to December 2019 of agreements that
 * started on 1 July 2019 (42 CFR 425.609).
 */
public record PerformanceYear(int calendarYear, boolean secondHalf)
    implements Comparable<PerformanceYear> {
  private static final Pattern FORM = Pattern.compile("20\\d\\d|2019A");
  private static final Comparator<PerformanceYear> ORDER =
      Comparator.comparingInt(PerformanceYear::calendarYear)
          .thenComparing(PerformanceYear::secondHalf);

  public static PerformanceYear of(int calendarYear) {
    return new PerformanceYear(calendarYear, false);
  }

  @JsonCreator
  public static PerformanceYear parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is not a performance year such as 2018, or 2019A for July to December"
              + " 2019");
    }
    return new PerformanceYear(Integer.parseInt(text.substring(0, 4)), text.endsWith("A"));
  }

  /** Whether it was over by a day. */
  public boolean isOverBy(LocalDate day) {
    return day.getYear() > calendarYear;
  }

  @Override
  public int compareTo(PerformanceYear other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return secondHalf ? calendarYear + "A" : String.valueOf(calendarYear);
  }
}
