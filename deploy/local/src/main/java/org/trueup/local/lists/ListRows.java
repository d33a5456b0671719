package org.trueup.local.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/** The rows of a list's tables. */
final class ListRows {
  private static final int MONTHS = 12;
  private static final int DECIMALS = 14;
  private static final String END = "\r\n";

  private final MadeList list;
  private final TableLayout layout;
  private final Map<Integer, String> conditions = new HashMap<>();

  ListRows(MadeList list, TableLayout layout) {
    this.list = list;
    this.layout = layout;
  }

  void assigned(Person person, StringBuilder text) {
    row(person, null, text);
  }

  void excluded(Person person, StringBuilder text) {
    row(person, list.left().get(person), text);
  }

  void byParticipant(Person person, StringBuilder text) {
    if (!person.care().isChosen()) {
      person(person, text);
      text.append(tin(person)).append(',').append(person.care().visits()).append(END);
    }
  }

  void byProfessional(Person person, StringBuilder text) {
    if (!person.care().isChosen()) {
      person(person, text);
      text.append(tin(person)).append(',').append(npi(person)).append(',');
      text.append(person.care().visits()).append(END);
    }
  }

  void turnover(Person person, StringBuilder text) {
    var mark = list.left().get(person);
    person(person, text);
    text.append(
        TableLayout.TURNOVER.stream()
            .map(column -> mark != null && column.equals(mark.turnoverColumn()) ? "1" : "0")
            .collect(Collectors.joining(",", "", END)));
  }

  void assignable(Person person, StringBuilder text) {
    person(person, text);
    text.append(person.care().isChosen() ? '1' : '0').append(END);
  }

  private void row(Person person, @Nullable TurnoverMark mark, StringBuilder text) {
    person(person, text);
    text.append("NOWHERE COUNTY,NOWHERE,33").append(100 + person.care().practice()).append(',');
    text.append(person.care().isChosen() ? "1," + tin(person) + "," + npi(person) : "0,,");
    text.append(person.care().isChosen() ? ",0," : ",1,").append(person.care().step());
    text.append(person.care().isNew() ? ",0,1,12," : ",1,0,12,");
    if (list.prospective()) {
      exclusions(mark, text);
    }
    flags(person, text);
    text.append(conditions.computeIfAbsent(person.care().professional(), this::conditions));
    scores(person, text);
    text.append(layout.isWide() ? ",0,0,1,0" : "").append(END);
  }

  /** Ends with a comma, as a row goes on after it. */
  private static void person(Person person, StringBuilder text) {
    text.append(person.mbi()).append(",,").append(person.firstName()).append(',');
    text.append(person.lastName()).append(',').append(person.sex()).append(',');
    date(person.born(), text);
    text.append(',');
    date(person.died(), text);
    text.append(',');
  }

  private static void exclusions(@Nullable TurnoverMark mark, StringBuilder text) {
    for (var column : TableLayout.EXCLUSIONS) {
      boolean isMarked =
          mark != null && (column.equals("EXCLUDED") || column.equals(mark.exclusionColumn()));
      text.append(isMarked ? "1," : "0,");
    }
  }

  private void flags(Person person, StringBuilder text) {
    for (int month = 0; month < MONTHS; month++) {
      text.append(isCounted(person, month) ? code(person.type()) : '0').append(',');
    }
  }

  /** Months after the list was made are not eligible yet. */
  private boolean isCounted(Person person, int month) {
    YearMonth at = list.from().plusMonths(month);
    return month < list.months() && person.isEnrolled(at);
  }

  private static char code(EnrollmentType type) {
    return (char) ('1' + type.ordinal());
  }

  private String conditions(int which) {
    var text = new StringBuilder(layout.isWide() ? "V28" : "V22");
    for (int i = 0; i < layout.conditions(); i++) {
      text.append(i % 17 == which % 17 ? ",1" : ",0");
    }
    return text.append(',').toString();
  }

  /** The score of each month that counts, and the person's under the type. */
  private void scores(Person person, StringBuilder text) {
    var score = decimal(person.score());
    for (int month = 0; month < MONTHS; month++) {
      text.append(isCounted(person, month) ? score : "").append(',');
    }
    for (var type : EnrollmentType.values()) {
      text.append(type == person.type() ? score : "").append(',');
    }
    text.append(",,,");
  }

  private static String decimal(long units) {
    var digits = Long.toString(units);
    var padded = "0".repeat(Math.max(0, DECIMALS + 1 - digits.length())) + digits;
    int point = padded.length() - DECIMALS;
    return padded.substring(0, point) + "." + padded.substring(point);
  }

  private static String tin(Person person) {
    return "0010000" + (10 + person.care().practice());
  }

  private static String npi(Person person) {
    return "19999000" + (10 + person.care().professional());
  }

  private static void date(@Nullable LocalDate date, StringBuilder text) {
    if (date != null) {
      two(date.getMonthValue(), text).append('/');
      two(date.getDayOfMonth(), text).append('/').append(date.getYear());
    }
  }

  private static StringBuilder two(int number, StringBuilder text) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
