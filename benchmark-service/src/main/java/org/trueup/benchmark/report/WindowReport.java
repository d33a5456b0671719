package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.WindowEffect;
import org.trueup.contracts.audit.LineItem;

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
   * Of the population in force, then of the other one where it is another, line by line.
   *
   * @param months how many months of the year count
   * @param used the population that the rules choose
   * @param other the other one
   */
  public List<LineItem> lines(WindowEffect effect, int months, String used, String other) {
    return Arrays.stream(WindowLine.values())
        .flatMap(
            line ->
                Stream.concat(
                    items(line, used, effect.inForce(), effect, months),
                    used.equals(other)
                        ? Stream.empty()
                        : items(line, other, effect.other(), effect, months)))
        .toList();
  }

  private Stream<LineItem> items(
      WindowLine line, String population, Benchmark benchmark, WindowEffect effect, int months) {
    var said = Objects.requireNonNull(words.get(line.line()));
    var rules = line.rules(benchmark);
    return line.figures(population, benchmark, effect.of(benchmark, months))
        .map(figure -> said.item(line.line(), figure, rules, List.of()));
  }
}
