package org.trueup.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.rule.Ruled;

/** The figures as report lines: a projection, it computes nothing. */
public final class BenchmarkReport {
  private final Map<String, LineWords> words;

  private BenchmarkReport(Map<String, LineWords> words) {
    this.words = words;
  }

  public static BenchmarkReport read() {
    return new BenchmarkReport(LineWords.read());
  }

  public List<LineItem> lines(BenchmarkFigures figures, LineSources sources) {
    return Stream.of(BenchmarkLine.values()).map(line -> item(line, figures, sources)).toList();
  }

  private LineItem item(BenchmarkLine line, BenchmarkFigures figures, LineSources sources) {
    var said = Objects.requireNonNull(words.get(line.line()));
    var lengthRule = line.total(figures).flatMap(YearTotal::lengthRule);
    return new LineItem(
        line.line(),
        said.title(),
        line.unit(),
        line.value(figures).orElse(null),
        said.formula(),
        said.cites(),
        sources.of(line, lengthRule.isPresent()),
        lengthRule.filter(Ruled::isProvisional).isPresent());
  }
}
