package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;

/**
 * Both assignable populations as report lines: a projection, it computes nothing. A line has an
 * item for each population, named after it: {@code W.updated.CALENDAR_YEAR}.
 */
public final class WindowReport {
  private final Map<String, TableWords> words;

  private WindowReport(Map<String, TableWords> words) {
    this.words = words;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static WindowReport read() {
    var lines = Arrays.stream(WindowLine.values()).map(WindowLine::line);
    return new WindowReport(
        WordsFile.read(WindowLine.FILE, lines.collect(Collectors.toSet()), TableWords.class));
  }

  /**
   * One side of the comparison.
   *
   * @param name of the population
   * @param benchmark with it
   */
  public record Side(String name, Benchmark benchmark) {}

  /**
   * Line by line, first with the population that the rules choose, then with the other one where it
   * is another.
   *
   * @param months how many months of the year count
   */
  public List<LineItem> lines(Side byRule, Side other, int months) {
    var sides = byRule.name.equals(other.name) ? List.of(byRule) : List.of(byRule, other);
    return Arrays.stream(WindowLine.values())
        .flatMap(line -> sides.stream().flatMap(side -> items(line, side, months)))
        .toList();
  }

  private Stream<LineItem> items(WindowLine line, Side side, int months) {
    var said = Objects.requireNonNull(words.get(line.line()));
    var rules = line.rules(side.benchmark);
    return line.figures(side.name, side.benchmark, Amounts.of(side.benchmark, months))
        .map(figure -> said.item(line.line(), figure, rules, List.of()));
  }
}
