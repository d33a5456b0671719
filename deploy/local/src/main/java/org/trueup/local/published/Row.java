package org.trueup.local.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One line of a published file, its cells found by what they say. */
record Row(long line, Layout layout, Map<String, String> cells) {
  /** How the files print that there is nothing, or that it is too small to be shown. */
  private static final Set<String> NOTHING = Set.of("", "-", "*", "~", "^", ".", "NA", "N/A");

  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})\\b.*");
  private static final int CENTURY = 2000;

  Optional<String> text(Column column) {
    return Optional.ofNullable(layout.columns().get(column))
        .map(header -> cells.getOrDefault(header, ""))
        .map(String::strip)
        .filter(cell -> !NOTHING.contains(cell));
  }

  <T> Optional<T> read(Column column, String expected, Function<String, T> reader) {
    return text(column).map(cell -> read(column, cell, expected, reader));
  }

  <T> T required(Column column, String expected, Function<String, T> reader) {
    return read(column, expected, reader)
        .orElseThrow(() -> new UnreadableFile(place(column) + " is empty; expected " + expected));
  }

  boolean isSet(String flagColumn) {
    return cells.getOrDefault(flagColumn, "").strip().equals("1");
  }

  /** Dollars and counts, with or without {@code $} and separators: {@code $-1,256,553.28}. */
  static BigDecimal number(String cell) {
    return new BigDecimal(cell.replace("$", "").replace(",", ""));
  }

  /** {@code 07/01/2012}, {@code 7/1/12}, {@code 1/1/16 00:00}. */
  static LocalDate date(String cell) {
    var parts = DATE.matcher(cell);
    if (!parts.matches()) {
      return LocalDate.parse(cell);
    }
    var year = Integer.parseInt(parts.group(3));
    return LocalDate.of(
        year < CENTURY ? CENTURY + year : year,
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)));
  }

  String place(Column column) {
    return "line " + line + ", column " + layout.columns().get(column);
  }

  private <T> T read(Column column, String cell, String expected, Function<String, T> reader) {
    try {
      return reader.apply(cell);
    } catch (RuntimeException notRead) {
      throw new UnreadableFile(place(column) + ": \"" + cell + "\" is not " + expected, notRead);
    }
  }
}
