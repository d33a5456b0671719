package org.trueup.local.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.trueup.contracts.value.Track;

/** One line of a published file, its cells found by what they say. */
record Row(long line, Sheet sheet, List<String> cells) {
  /** How the files print that there is nothing, or that it is too small to be shown. */
  private static final Set<String> NOTHING =
      Set.of(
          "",
          "-",
          "--",
          "*",
          "~",
          "^",
          ".",
          "NA",
          "N/A",
          "#N/A",
          "NAN",
          "NONE",
          "NULL",
          "NOT APPLICABLE");

  /** What a cell without a figure may say, as a sentence. */
  static final String WORDS_OF_NOTHING =
      "a cell without a figure is blank, or -, *, ., NA, N/A, #N/A, NaN, None or null";

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}&&[^ ]]");
  private static final Set<String> YES = Set.of("1", "1.0", "Y", "YES", "TRUE");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})\\b.*");
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\b.*");
  private static final int CENTURY = 2000;

  Optional<String> text(Column column) {
    return sheet.position(column).map(this::cell).filter(cell -> !isNothing(cell));
  }

  /** Excel prints nothing as a dash, behind the sign of its currency. */
  private static boolean isNothing(String cell) {
    var text = cell.replace("$", "").replace('\u2013', '-').strip();
    return NOTHING.contains(text.toUpperCase(Locale.ROOT));
  }

  <T> Optional<T> read(Column column, String expected, Function<String, T> reader) {
    return text(column).map(cell -> read(column, cell, expected, reader));
  }

  <T> T required(Column column, String expected, Function<String, T> reader) {
    return read(column, expected, reader)
        .orElseThrow(() -> new UnreadableFile(place(column) + " is empty; expected " + expected));
  }

  /** The track whose flag column is set. */
  Optional<Track> flaggedTrack() {
    return sheet.flags().entrySet().stream()
        .filter(flag -> isYes(cell(flag.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  boolean isSet(Column column) {
    return text(column).filter(Row::isYes).isPresent();
  }

  static boolean isYes(String cell) {
    return YES.contains(cell.toUpperCase(Locale.ROOT));
  }

  /**
   * Dollars and counts, with or without {@code $} and separators: {@code $-1,256,553.28}, {@code
   * ($1,256,553)}. What a spreadsheet rounded to some digits is not read.
   */
  static BigDecimal number(String cell) {
    var text = cell.replace("$", "").replace(",", "").replace('\u2212', '-').replace(" ", "");
    if (text.indexOf('E') >= 0 || text.indexOf('e') >= 0) {
      throw new UnreadableFile(
          "\"" + cell + "\" was rounded by a spreadsheet; format the column as a number");
    }
    var isNegative = text.startsWith("(") && text.endsWith(")");
    return isNegative
        ? new BigDecimal(text.substring(1, text.length() - 1)).negate()
        : new BigDecimal(text);
  }

  /** {@code 07/01/2012}, {@code 7/1/12}, {@code 1/1/16 00:00}, {@code 2022-01-01}. */
  static LocalDate date(String cell) {
    return dateIfAny(cell).orElseThrow(() -> new IllegalArgumentException(cell));
  }

  static Optional<LocalDate> dateIfAny(String cell) {
    var iso = ISO_DATE.matcher(cell);
    if (iso.matches()) {
      return Optional.of(LocalDate.parse(iso.group(1)));
    }
    var parts = DATE.matcher(cell);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(parts.group(3));
    return Optional.of(
        LocalDate.of(
            year < CENTURY ? CENTURY + year : year,
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2))));
  }

  /** A blank that does not break, or a mark without width, is written by its number. */
  private static String visible(String cell) {
    return UNSEEN
        .matcher(cell)
        .replaceAll(sign -> "\\\\u%04X".formatted(sign.group().codePointAt(0)));
  }

  String place(Column column) {
    return "line " + line + ", column " + sheet.name(column);
  }

  private String cell(int at) {
    return at < cells.size() ? cells.get(at).strip() : "";
  }

  private <T> T read(Column column, String cell, String expected, Function<String, T> reader) {
    try {
      return reader.apply(cell);
    } catch (UnreadableFile told) {
      throw new UnreadableFile(place(column) + ": " + told.getMessage(), told);
    } catch (RuntimeException notRead) {
      throw new UnreadableFile(
          place(column) + ": \"" + visible(cell) + "\" is not " + expected, notRead);
    }
  }
}
