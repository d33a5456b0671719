package org.trueup.local.published;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.value.Track;

/** A file whose layout is known: where each fact stands in it, and in which unit. */
final class Sheet {
  private final Layout layout;
  private final Header header;
  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
  private final Map<Integer, Track> flags = new HashMap<>();
  private final PrintedUnit rates;
  private final PrintedUnit score;
  private final int scoreDecimals;

  Sheet(Layouts layouts, Layout layout, Header asPrinted, List<List<String>> lines) {
    this.layout = layout;
    this.header = layout.complete(asPrinted);
    for (var column : Column.values()) {
      layouts.headersOf(column, layout).stream()
          .flatMap(name -> header.position(name).stream())
          .findFirst()
          .ifPresent(at -> positions.put(column, at));
    }
    layouts
        .tracks()
        .forEach((name, track) -> header.position(name).ifPresent(at -> flags.put(at, track)));
    this.rates = unit(layout.rates(), Column.MINIMUM_RATE, lines);
    this.score = unit(layout.score(), Column.SCORE, lines);
    this.scoreDecimals = score.decimals(cells(Column.SCORE, lines), layout.scoreDecimals());
  }

  Layout layout() {
    return layout;
  }

  PrintedUnit rates() {
    return rates;
  }

  PrintedUnit score() {
    return score;
  }

  /** Digits of the score as a fraction that the file prints: CMS published a year with fewer. */
  int scoreDecimals() {
    return scoreDecimals;
  }

  Optional<Integer> position(Column column) {
    return Optional.ofNullable(positions.get(column));
  }

  /** Flag columns by position. */
  Map<Integer, Track> flags() {
    return flags;
  }

  List<String> flagNames() {
    return flags.keySet().stream().sorted().map(header.names()::get).toList();
  }

  /** How the file itself calls a column. */
  String name(Column column) {
    return position(column).map(header.names()::get).orElse("for " + column);
  }

  private PrintedUnit unit(PrintedUnit stated, Column column, List<List<String>> lines) {
    if (stated != PrintedUnit.BY_SIZE) {
      return stated;
    }
    return PrintedUnit.ofColumn(cells(column, lines));
  }

  private Stream<String> cells(Column column, List<List<String>> lines) {
    return position(column).stream()
        .flatMap(at -> lines.stream().filter(line -> at < line.size()).map(line -> line.get(at)));
  }
}
