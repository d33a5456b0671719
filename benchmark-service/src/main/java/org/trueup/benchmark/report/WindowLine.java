package org.trueup.benchmark.report;

import java.util.List;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.benchmark.calculation.updated.TypeUpdate;
import org.trueup.contracts.rule.Ruled;

/**
 * Every figure that the assignable population changes, from the region to the updated benchmark.
 * The words are in {@code report/window-lines.yaml}.
 */
enum WindowLine {
  WINDOW("W.window", TableRules.WINDOW),
  REGIONAL("W.regional", TableRules.NONE),
  TREND_WEIGHT("W.trendWeight", TableRules.TREND),
  TREND("W.trend", TableRules.TREND),
  UPDATE("W.updateFactor", TableRules.UPDATE),
  HISTORICAL("W.historicalBenchmark", TableRules.HISTORICAL),
  UPDATED("W.updated", TableRules.ALL),
  TOTAL("W.total", TableRules.ALL);

  static final String FILE = "report/window-lines.yaml";

  private final String line;
  private final TableRules rules;

  WindowLine(String line, TableRules rules) {
    this.line = line;
    this.rules = rules;
  }

  String line() {
    return line;
  }

  List<Ruled<?>> rules(Benchmark benchmark) {
    return rules.apply(benchmark.rules()).toList();
  }

  Stream<TableFigure> figures(String population, Benchmark of, Amounts amounts) {
    return switch (this) {
      case WINDOW -> one(population, population);
      case REGIONAL ->
          of.components().region().regional().stream()
              .flatMap(dollars -> TableFigure.byType(population + ".", dollars));
      case TREND_WEIGHT ->
          of.components().trend().nationalWeight().stream()
              .flatMap(weights -> TableFigure.byType(population + ".", weights));
      case TREND -> TableFigure.byYear(population + ".", of.components().trend().factors());
      case UPDATE ->
          TableFigure.byType(
              population + ".", of.updated().update().types().map(TypeUpdate::factor));
      case HISTORICAL -> one(population, amounts.historical());
      case UPDATED -> one(population, amounts.perCapita());
      case TOTAL -> one(population, amounts.total());
    };
  }

  private static Stream<TableFigure> one(String population, Object value) {
    return Stream.of(new TableFigure(population, value));
  }
}
