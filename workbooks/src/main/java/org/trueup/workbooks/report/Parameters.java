package org.trueup.workbooks.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trueup.workbooks.file.Grid;
import org.trueup.workbooks.file.GridCell;
import org.trueup.workbooks.file.GridRow;

/** The sheet {@code Parameters}: what stands beside a key, and under which group the key stands. */
final class Parameters {
  static final String SHEET = "Parameters";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\d{1,3}]$");
  private static final Pattern DATE =
      Pattern.compile("(\\d{2}/\\d{2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$");
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** A key with what stands beside it. */
  record Entry(String group, String key, GridCell cell) {
    String text() {
      return plain(cell.text());
    }

    /** The date that it is, or that its range ends with. */
    Optional<LocalDate> date() {
      var found = DATE.matcher(text());
      try {
        return found.find() ? Optional.of(parse(found.group(1))) : Optional.empty();
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }

    private static LocalDate parse(String text) {
      return text.contains("/") ? LocalDate.parse(text, AMERICAN) : LocalDate.parse(text);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  static Parameters of(Grid grid) {
    var parameters = new Parameters();
    var group = "";
    for (var row : grid.rows()) {
      var key = plain(row.label()).toLowerCase(Locale.ROOT);
      var value = value(row);
      if (value.isEmpty()) {
        group = key;
      } else {
        parameters.entries.add(new Entry(group, key, value.get()));
      }
    }
    return parameters;
  }

  private static Optional<GridCell> value(GridRow row) {
    return row.cells().tailMap(1).values().stream().findFirst();
  }

  static String plain(String text) {
    return FOOTNOTE.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceFirst("");
  }

  /** The entries below a key that has nothing beside it, in lower case. */
  Stream<Entry> ofGroup(String group) {
    return entries.stream().filter(entry -> entry.group().equals(group));
  }

  /** The first entry whose key begins so, in lower case. */
  Optional<Entry> find(String... beginnings) {
    return entries.stream()
        .filter(entry -> List.of(beginnings).stream().anyMatch(entry.key()::startsWith))
        .findFirst();
  }
}
