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

  /** A file as it is printed. */
  record Printed(Path file, Header header, List<List<String>> lines) {}

  /** A layout, and how it was found. */
  record Found(Layout layout, String how) {}

  private Recognition(Layouts layouts, Printed printed) {
    this.layouts = layouts;
    this.file = printed.file();
    this.header = printed.header();
    this.lines = printed.lines();
  }

  /**
   * The layout of a file.
   *
   * @param stated the year, where whoever sends the file states it
   */
  static Found of(Layouts layouts, Printed printed, Optional<PerformanceYear> stated) {
    var recognition = new Recognition(layouts, printed);
    var found = stated.map(recognition::stated).orElseGet(recognition::told);
    recognition.refuseRowsOfOtherYears(found.layout());
    return found;
  }

  private Found stated(PerformanceYear year) {
    var layout =
        ofYear(year, layouts.layouts())
            .filter(this::isReadable)
            .orElseThrow(
                () ->
                    new UnreadableFile(
                        "%s has not the columns of %s, or there is no layout of that year; %s"
                            .formatted(file, year, layouts.expected())));
    if (!isAfterTheLatestStart(layout)) {
      throw new UnreadableFile(
          "%s has agreements that began after %s, the year that was stated".formatted(file, year));
    }
    return new Found(layout, "the year that was stated");
  }

  private Found told() {
    return byYearOfItsRows()
        .map(layout -> new Found(layout, "the year in its rows"))
        .or(() -> byHeader().map(layout -> new Found(layout, "its header" + contradiction(layout))))
        .or(() -> byNameAlone().map(layout -> new Found(layout, "its name")))
        .orElseThrow(this::unknown);
  }

  private String contradiction(Layout layout) {
    return named()
        .filter(year -> layout.year() != null && !year.equals(layout.year()))
        .map(year -> "; its name has " + year + " in it: state --year if that is the year")
        .orElse("");
  }

  /** A year that rows state is theirs: no layout gives them another. */
  private void refuseRowsOfOtherYears(Layout layout) {
    var year = layout.year();
    if (year == null) {
      return;
    }
    Stream.of("performance_year", "performance year", "py", "year")
        .flatMap(name -> header.position(name).stream())
        .flatMap(at -> lines.stream().filter(line -> at < line.size()).map(line -> line.get(at)))
        .flatMap(cell -> year(cell.strip()).stream())
        .filter(other -> !other.equals(year))
        .findFirst()
        .ifPresent(
            other -> {
              throw new UnreadableFile(
                  "%s has rows of %s and the columns of %s; send each year in a file of its own"
                      .formatted(file, other, layout.title()));
            });
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
        .filter(this::isAfterTheLatestStart)
        .or(() -> fitting.stream().filter(this::isAfterTheLatestStart).findFirst());
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
