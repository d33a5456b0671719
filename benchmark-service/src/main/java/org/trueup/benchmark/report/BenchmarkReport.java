package org.trueup.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;
import org.trueup.contracts.rule.Ruled;

/** The figures as report lines: a projection, it computes nothing. */
public final class BenchmarkReport {
  private final Map<String, LineWords> words;
  private final Map<String, TableWords> steps;

  private BenchmarkReport(Map<String, LineWords> words, Map<String, TableWords> steps) {
    this.words = words;
    this.steps = steps;
  }

  public static BenchmarkReport read() {
    var steps = ExpenditureLine.lines().collect(Collectors.toSet());
    return new BenchmarkReport(
        LineWords.read(), WordsFile.read(ExpenditureLine.FILE, steps, TableWords.class));
  }

  /** Every line of the result, then the steps of its expenditures. */
  public List<LineItem> lines(BenchmarkFigures figures, LineSources sources) {
    return Stream.concat(
            Stream.of(BenchmarkLine.values()).map(line -> item(line, figures, sources)),
            Stream.of(ExpenditureLine.values()).flatMap(line -> steps(line, figures, sources)))
        .toList();
  }

  private Stream<LineItem> steps(
      ExpenditureLine line, BenchmarkFigures figures, LineSources sources) {
    var said = Objects.requireNonNull(steps.get(line.line()));
    var fact = line.isOfAssignment() ? sources.assignment() : sources.expenditures();
    var rules = line.rules(figures);
    return line.figures(figures)
        .map(figure -> said.item(line.line(), figure, rules, fact.stream().toList()));
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
        isProvisional(line, figures, lengthRule));
  }

  /** A total of expenditures stands on what completed them too. */
  private static boolean isProvisional(
      BenchmarkLine line, BenchmarkFigures figures, Optional<? extends Ruled<?>> lengthRule) {
    var completion =
        line.origin() == BenchmarkLine.Origin.EXPENDITURES
            ? figures.completion().flatMap(Completion::rule)
            : Optional.<Ruled<?>>empty();
    return Stream.of(lengthRule, completion)
        .flatMap(Optional::stream)
        .anyMatch(Ruled::isProvisional);
  }
}
