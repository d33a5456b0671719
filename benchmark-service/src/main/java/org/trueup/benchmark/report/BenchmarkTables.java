package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;

/**
 * A computed benchmark as the lines of Tables A1 to A3, 1 and 2 of CMS's financial reconciliation
 * report: a projection, it computes nothing. A line of several years or types has an item for each,
 * named after it: {@code 1.trended.BY1.ESRD}.
 */
public final class BenchmarkTables {
  private final Map<String, TableWords> words;

  private BenchmarkTables(Map<String, TableWords> words) {
    this.words = words;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static BenchmarkTables read() {
    var lines = Arrays.stream(TableLine.values()).map(TableLine::line);
    return new BenchmarkTables(
        WordsFile.read(TableWords.FILE, lines.collect(Collectors.toSet()), TableWords.class));
  }

  /**
   * The lines that the rules have, table by table.
   *
   * @param inputs the facts behind the benchmark, each with its revision
   */
  public List<LineItem> lines(Benchmark benchmark, List<String> inputs) {
    return Arrays.stream(TableLine.values())
        .flatMap(line -> items(line, benchmark, inputs))
        .toList();
  }

  private Stream<LineItem> items(TableLine line, Benchmark benchmark, List<String> inputs) {
    var said = Objects.requireNonNull(words.get(line.line()));
    var rules = line.rules(benchmark);
    var facts = said.formula() == null ? inputs : List.<String>of();
    return line.figures(benchmark).map(figure -> said.item(line.line(), figure, rules, facts));
  }
}
