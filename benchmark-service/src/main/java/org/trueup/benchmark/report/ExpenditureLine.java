package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.calculation.ExpenditureTotal;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.rule.Ruled;

/**
 * How expenditures came to their total, where it takes more than one step: by enrollment type, by
 * completion, or from some months to the year. The words are in {@code
 * report/expenditure-lines.yaml}.
 */
enum ExpenditureLine {
  PERSON_YEARS("personYears", ExpenditureLine::personYears),
  DELIVERED("deliveredExpenditures", ExpenditureLine::deliveredTotal),
  DELIVERED_PER_CAPITA("deliveredPerCapita", ExpenditureLine::deliveredPerCapita),
  COMPLETION(
      "completionFactor",
      figures -> one(figures.completion().map(Completion::factor)),
      figures -> figures.completion().flatMap(Completion::rule).stream()),
  PROJECTION(
      "projectionFactor", figures -> one(total(figures).flatMap(ExpenditureTotal::projection))),
  BY_TYPE(
      "expenditures",
      figures ->
          inTotal(figures).flatMap(YearTotal::byType).stream()
              .flatMap(amounts -> TableFigure.byType("", amounts)),
      figures -> inTotal(figures).flatMap(YearTotal::lengthRule).stream());

  static final String FILE = "report/expenditure-lines.yaml";

  private final String line;
  private final Function<BenchmarkFigures, Stream<TableFigure>> figures;
  private final Function<BenchmarkFigures, Stream<? extends Ruled<?>>> rules;

  ExpenditureLine(String line, Function<BenchmarkFigures, Stream<TableFigure>> figures) {
    this(line, figures, any -> Stream.empty());
  }

  ExpenditureLine(
      String line,
      Function<BenchmarkFigures, Stream<TableFigure>> figures,
      Function<BenchmarkFigures, Stream<? extends Ruled<?>>> rules) {
    this.line = line;
    this.figures = figures;
    this.rules = rules;
  }

  static Stream<String> lines() {
    return Arrays.stream(values()).map(ExpenditureLine::line);
  }

  String line() {
    return line;
  }

  /** None where the step was not taken. */
  Stream<TableFigure> figures(BenchmarkFigures all) {
    return figures.apply(all);
  }

  List<Ruled<?>> rules(BenchmarkFigures all) {
    return rules.apply(all).<Ruled<?>>map(rule -> rule).toList();
  }

  /** Whether the assignment is behind the line, and not the delivery of expenditures. */
  boolean isOfAssignment() {
    return this == PERSON_YEARS;
  }

  private static Optional<ExpenditureTotal> total(BenchmarkFigures figures) {
    return figures.expenditures();
  }

  private static Optional<YearTotal> inTotal(BenchmarkFigures figures) {
    return total(figures).map(ExpenditureTotal::inTotal);
  }

  private static Stream<TableFigure> one(Optional<?> value) {
    return value.stream().map(it -> new TableFigure("", it));
  }

  private static Stream<TableFigure> personYears(BenchmarkFigures figures) {
    return amount(figures).filter(ReportedAmount::needsTypes).stream()
        .flatMap(amount -> figures.population().flatMap(AssignedPopulation::byType).stream())
        .flatMap(years -> TableFigure.byType("", years));
  }

  private static Optional<ReportedAmount> amount(BenchmarkFigures figures) {
    return total(figures).map(ExpenditureTotal::delivered).map(DeliveredExpenditures::amount);
  }

  /** What was delivered is shown apart only where it was changed. */
  private static boolean isChanged(BenchmarkFigures figures) {
    return figures.completion().isPresent()
        || total(figures).flatMap(ExpenditureTotal::projection).isPresent();
  }

  private static Stream<TableFigure> deliveredTotal(BenchmarkFigures figures) {
    return amount(figures).stream()
        .filter(amount -> isChanged(figures))
        .flatMap(
            amount ->
                amount instanceof ReportedAmount.Total all
                    ? Stream.of(new TableFigure("", all.total()))
                    : Stream.empty());
  }

  private static Stream<TableFigure> deliveredPerCapita(BenchmarkFigures figures) {
    return amount(figures).stream()
        .flatMap(
            amount ->
                switch (amount) {
                  case ReportedAmount.Total all -> Stream.empty();
                  case ReportedAmount.PerCapita all ->
                      isChanged(figures)
                          ? Stream.of(new TableFigure("", all.perPersonYear()))
                          : Stream.empty();
                  case ReportedAmount.PerCapitaByType types ->
                      TableFigure.byType("", types.perPersonYear());
                });
  }
}
