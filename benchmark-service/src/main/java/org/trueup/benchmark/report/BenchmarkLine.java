package org.trueup.benchmark.report;

import static org.trueup.contracts.audit.LineItem.Unit.DOLLARS;
import static org.trueup.contracts.audit.LineItem.Unit.DOLLARS_PER_PERSON_YEAR;
import static org.trueup.contracts.audit.LineItem.Unit.PEOPLE;
import static org.trueup.contracts.audit.LineItem.Unit.PERSON_YEARS;

import java.util.Optional;
import java.util.function.Function;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.ExpenditureTotal;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.audit.LineItem;

/**
 * Where each line is found in the figures, and which input stands behind it. The words are in
 * report/benchmark-lines.yaml.
 */
enum BenchmarkLine {
  A("A", PEOPLE, Origin.ASSIGNMENT, f -> f.population().map(AssignedPopulation::beneficiaries)),
  B("B", PERSON_YEARS, Origin.ASSIGNMENT, f -> f.population().map(AssignedPopulation::personYears)),
  PER_CAPITA_BENCHMARK(
      "perCapitaBenchmark",
      DOLLARS_PER_PERSON_YEAR,
      Origin.BENCHMARK,
      BenchmarkFigures::benchmarkPerCapita),
  PER_CAPITA_EXPENDITURES(
      "perCapitaExpenditures",
      DOLLARS_PER_PERSON_YEAR,
      Origin.EXPENDITURES,
      BenchmarkFigures::expendituresPerCapita),
  G("G", DOLLARS, Origin.EXPENDITURES, BenchmarkFigures::totalExpenditures),
  H("H", DOLLARS, Origin.BENCHMARK, BenchmarkFigures::totalBenchmark);

  /** The input behind a line. */
  enum Origin {
    ASSIGNMENT,
    BENCHMARK,
    EXPENDITURES
  }

  private final String line;
  private final LineItem.Unit unit;
  private final Origin origin;
  private final Function<BenchmarkFigures, ? extends Optional<?>> figure;

  BenchmarkLine(
      String line,
      LineItem.Unit unit,
      Origin origin,
      Function<BenchmarkFigures, ? extends Optional<?>> figure) {
    this.line = line;
    this.unit = unit;
    this.origin = origin;
    this.figure = figure;
  }

  String line() {
    return line;
  }

  LineItem.Unit unit() {
    return unit;
  }

  Origin origin() {
    return origin;
  }

  Optional<String> value(BenchmarkFigures figures) {
    return figure.apply(figures).map(Object::toString);
  }

  /** Whether the line is a total that a per capita amount was multiplied to. */
  Optional<YearTotal> total(BenchmarkFigures figures) {
    return switch (this) {
      case G -> figures.expenditures().map(ExpenditureTotal::inTotal);
      case H -> figures.benchmark();
      case A, B, PER_CAPITA_BENCHMARK, PER_CAPITA_EXPENDITURES -> Optional.empty();
    };
  }
}
