package org.trueup.benchmark.determination;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.input.YearInputTables;

/**
 * Our own benchmark of a year.
 *
 * @param tables what it was built from
 */
public record OwnBenchmark(Benchmark benchmark, YearInputTables.Complete tables) {

  static OwnBenchmark of(YearInputTables.Complete tables) {
    return new OwnBenchmark(tables.benchmark(), tables);
  }

  /** The tables, each with its revision. */
  public List<String> facts() {
    return tables.facts();
  }

  ReportedAmount amount() {
    return new ReportedAmount.PerCapita(benchmark.updated().perCapita());
  }

  /** The amount with the two-way blend alone, where the rules have a guardrail. */
  Optional<ReportedAmount> twoWayAmount() {
    return benchmark.updated().twoWayPerCapita().map(ReportedAmount.PerCapita::new);
  }
}
