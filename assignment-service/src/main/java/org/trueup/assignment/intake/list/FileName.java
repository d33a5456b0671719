package org.trueup.assignment.intake.list;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The name of a file of an assignment list: {@code
 * P.A9001.ACO.QALR.2018Q3.D189999.T0300000_1-1.csv}. Its {@code D189999} is no date; the two digits
 * after the D are the performance year. Where a day stands there, {@code D250709.T1405028}, the
 * name says when the list was made, and the performance year is that of the quarter.
 *
 * @param table the table it holds; absent for a zip of all of them
 */
record FileName(ListName list, @Nullable ListTable table) {
  static final String EXPECTED =
      "the name of a CMS assignment list, as in P.A9001.ACO.QALR.2018Q3.D189999.T0300000";

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)P\\.(?<aco>A\\d{4,5})\\.ACO\\."
              + "(?:(?<quarterly>QALR|QASSGN)\\.(?<year>20\\d\\d)Q(?<quarter>[1-4])"
              + "|(?:AALR|HALR|HASSGN)(?:\\.Y(?<listYear>20\\d\\d))?)"
              + "\\.D(?<two>\\d\\d)(?<day>\\d{4})\\.T(?<stamp>\\d{7})"
              + "(?:_(?<table>1-[1-9]))?(?: \\(\\d{1,3}\\)| - Copy)?(?:\\.csv|\\.zip)?");

  private static final String NO_DAY = "9999";
  private static final String CENTURY = "20";

  /** As names were until 2020: a day, and no quarter. */
  private static final Pattern WITHOUT_QUARTER =
      Pattern.compile("(?i).*\\.ACO\\.(QALR|QASSGN)\\.D(\\d{6})\\.T\\d{7}.*");

  /** A list that was saved as a workbook. */
  private static final Pattern WORKBOOK =
      Pattern.compile("(?i).*\\.ACO\\.(?:[QAH]ALR|[QH]ASSGN)\\..*\\.xlsx?");

  /** A file's own name: folders, and zips around it, may be called anything. */
  static String withoutFolder(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name, or nothing where it is not one of an assignment list. */
  static Optional<FileName> find(String path) {
    var matcher = FORM.matcher(withoutFolder(path));
    return matcher.matches() && (!isDated(matcher) || contradictionOfDay(matcher) == null)
        ? Optional.of(read(matcher))
        : Optional.empty();
  }

  /** What the name of a file that is no list's should be, as a sentence. */
  static String hint(String path) {
    var old = WITHOUT_QUARTER.matcher(withoutFolder(path));
    if (old.matches()) {
      return "The name has the day D%s and no quarter: say it beside the file, quarter=2018Q3 (trueup load --quarter 2018Q3), or write it behind %s, as in %s.2018Q3.D189999.T0300000"
          .formatted(old.group(2), old.group(1), old.group(1));
    }
    return WORKBOOK.matcher(withoutFolder(path)).matches()
        ? "It is an Excel workbook: save the table as CSV UTF-8, comma delimited, under the name that it came with"
        : "The name of the file must be " + EXPECTED;
  }

  /** What contradicts itself within the name; empty when nothing does. */
  static Optional<String> contradiction(String path) {
    var matcher = FORM.matcher(withoutFolder(path));
    return matcher.matches() ? Optional.ofNullable(contradiction(matcher)) : Optional.empty();
  }

  private static @Nullable String contradiction(Matcher name) {
    var two = name.group("two");
    if (isDated(name)) {
      return contradictionOfDay(name);
    }
    if (name.group("quarterly") != null) {
      if (!name.group("year").endsWith(two)) {
        var year = name.group("year").substring(2);
        return "a name with D" + year + "9999, the performance year of the quarter";
      }
      var quarter = "0" + name.group("quarter");
      return name.group("stamp").startsWith(quarter)
          ? null
          : "a name with a stamp of the quarter: T" + quarter + "00000, or later for a redelivery";
    }
    var listYear = name.group("listYear");
    return listYear != null && Integer.parseInt(listYear) > 2000 + Integer.parseInt(two)
        ? "a name with a benchmark year before 20" + two + ", or with that performance year itself"
        : null;
  }

  private static boolean isDated(Matcher name) {
    return !name.group("day").equals(NO_DAY);
  }

  /** Of a dated name no other part says the performance year, where it has no quarter. */
  private static @Nullable String contradictionOfDay(Matcher name) {
    var two = name.group("two");
    if (day(name).isEmpty()) {
      return "a name with D" + two + "9999, or with a day there that the calendar has";
    }
    return name.group("quarterly") == null
        ? "a name with D and the two digits of the performance year, as in D%s9999: D%s%s is the day on which the list was made, and does not say which year it is of"
            .formatted(two, two, name.group("day"))
        : null;
  }

  private static Optional<LocalDate> day(Matcher name) {
    try {
      return Optional.of(
          LocalDate.parse(
              CENTURY + name.group("two") + name.group("day"), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** A day goes before the time of day: later lists have later stamps. */
  private static String stamp(Matcher name) {
    return isDated(name)
        ? "T%s%s.%s".formatted(name.group("two"), name.group("day"), name.group("stamp"))
        : "T" + name.group("stamp");
  }

  private static PerformanceYear performanceYear(Matcher name) {
    return PerformanceYear.of(
        isDated(name)
            ? Integer.parseInt(name.group("year"))
            : Integer.parseInt(CENTURY + name.group("two")));
  }

  private static FileName read(Matcher name) {
    var year = performanceYear(name);
    var period = period(name, year);
    int listYear =
        period == ListPeriod.BENCHMARK
            ? Integer.parseInt(name.group("listYear"))
            : year.calendarYear();
    var list =
        new ListName(
            AcoId.parse(name.group("aco").toUpperCase(Locale.ROOT)),
            year,
            period,
            listYear,
            stamp(name));
    var table = name.group("table");
    return new FileName(list, table == null ? null : ListTable.numbered(table).orElseThrow());
  }

  private static ListPeriod period(Matcher name, PerformanceYear year) {
    if (name.group("quarterly") != null) {
      return ListPeriod.quarter(Integer.parseInt(name.group("quarter")));
    }
    var listYear = name.group("listYear");
    if (listYear == null) {
      return ListPeriod.INITIAL;
    }
    return Integer.parseInt(listYear) == year.calendarYear()
        ? ListPeriod.YEAR_END
        : ListPeriod.BENCHMARK;
  }
}
