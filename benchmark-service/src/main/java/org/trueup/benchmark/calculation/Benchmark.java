package org.trueup.benchmark.calculation;

import org.trueup.benchmark.calculation.historical.HistoricalBenchmark;
import org.trueup.benchmark.calculation.updated.UpdatedBenchmark;
import org.trueup.benchmark.rules.RulesInForce;

/**
 * A benchmark with every figure on the way to it: Tables A1 to A3, then 1, then 2 of CMS's
 * financial reconciliation report.
 */
public record Benchmark(
    BenchmarkComponents components,
    RulesInForce rules,
    HistoricalBenchmark historical,
    UpdatedBenchmark updated) {

  /** The benchmark that follows from inputs under rules. */
  public static Benchmark of(BenchmarkInputs inputs, RulesInForce rules) {
    return of(BenchmarkComponents.of(inputs, rules), rules);
  }

  /** The benchmark that is put together from parts. */
  public static Benchmark of(BenchmarkComponents parts, RulesInForce rules) {
    var historical = HistoricalBenchmark.of(parts.historical(), rules.historical());
    var riskScores = parts.own().riskScores().by3();
    var updated =
        UpdatedBenchmark.of(historical.byType(), riskScores, parts.year(), rules.update());
    return new Benchmark(parts, rules, historical, updated);
  }
}
