package org.trueup.local.published;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Which layout a file has: by the year that its rows or its name state, by its header, and, where
 * several fit, by its latest agreement start, since no agreement begins after the year it is
 * settled for.
 */
final class Recognition {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[12]\\d)(A?)(?![\\dA-Za-z])");
  private static final List<Column> NEEDED =
      List.of(Column.ACO, Column.PEOPLE, Column.BENCHMARK, Column.EXPENDITURES);

  private final Layouts layouts;
  private final Path file;
  private final Header header;
  private final List<List<String>> lines;

  private Recognition(Layouts layouts, Path file, Header header, List<List<String>> lines) {
    this.layouts = layouts;
    this.file = file;
    this.header = header;
    this.lines = lines;
  }

  static Layout of(Layouts layouts, Path file, Header header, List<List<String>> lines) {
    var recognition = new Recognition(layouts, file, header, lines);
    return recognition
        .byYearOfItsRows()
        .or(recognition::byHeader)
        .or(recognition::byNameAlone)
        .orElseThrow(recognition::unknown);
  }

  private Optional<Layout> byYearOfItsRows() {
    return cells(Column.YEAR)
        .findFirst()
        .flatMap(Recognition::year)
        .flatMap(year -> ofYear(year, layouts.layouts()))
        .filter(this::isReadable);
  }

  private Optional<Layout> byHeader() {
    // A schema that says each row's year needs no other sign of it.
    var fitting = layouts.layouts().stream().filter(layout -> layout.recognizes(header)).toList();
    return fitting.stream()
        .filter(layout -> layout.year() == null)
        .findFirst()
        .or(() -> named().flatMap(year -> ofYear(year, fitting)))
        .or(() -> fitting.stream().filter(this::isAfterTheLatestStart).findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private Optional<Layout> byNameAlone() {
    return named().flatMap(year -> ofYear(year, layouts.layouts())).filter(this::isReadable);
  }

  private static Optional<Layout> ofYear(PerformanceYear year, List<Layout> among) {
    return among.stream().filter(layout -> year.equals(layout.year())).findFirst();
  }

  /** The year in the file's name: {@code PY2022.csv}. */
  private Optional<PerformanceYear> named() {
    return year(String.valueOf(file.getFileName()));
  }

  private static Optional<PerformanceYear> year(String text) {
    var found = YEAR.matcher(text);
    return found.find() ? Optional.of(PerformanceYear.parse(found.group())) : Optional.empty();
  }

  private boolean isAfterTheLatestStart(Layout layout) {
    var year = layout.year();
    var latest =
        cells(Column.START)
            .flatMap(cell -> Row.dateIfAny(cell).stream())
            .max(Comparator.naturalOrder());
    return year == null || latest.isEmpty() || latest.get().getYear() <= year.calendarYear();
  }

  private boolean isReadable(Layout layout) {
    return NEEDED.stream()
        .allMatch(column -> layouts.headersOf(column, layout).stream().anyMatch(header::has));
  }

  private Stream<String> cells(Column column) {
    return layouts.headers().getOrDefault(column, List.of()).stream()
        .flatMap(name -> header.position(name).stream())
        .limit(1)
        .flatMap(at -> lines.stream().filter(line -> at < line.size()).map(line -> line.get(at)));
  }

  private UnreadableFile unknown() {
    var shown = header.names().stream().limit(5).collect(Collectors.joining(", "));
    var start = header.names().size() > 5 ? shown + ", ..." : shown;
    return new UnreadableFile(file + " begins with " + start + "; " + layouts.expected());
  }
}
