package org.trueup.benchmark.determination;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.input.YearInputTables;

/**
 * Our own benchmark of a year, or what it lacks.
 *
 * @param built empty as long as something is lacking
 */
public record BenchmarkBuild(Optional<Built> built, List<YearInputTables.Lack> lacks) {

  /** A benchmark and what it was built from. */
  public record Built(Benchmark benchmark, YearInputTables.Complete basis) {

    /** The tables, each with its revision. */
    public List<String> facts() {
      return basis.facts();
    }

    ReportedAmount amount() {
      return new ReportedAmount.PerCapita(benchmark.updated().perCapita());
    }

    /** With the two-way blend alone, where the rules have a guardrail that may ask for it. */
    Optional<ReportedAmount> twoWayAmount() {
      return benchmark.updated().twoWayPerCapita().map(ReportedAmount.PerCapita::new);
    }
  }

  static BenchmarkBuild of(YearInputTables basis) {
    return switch (basis) {
      case YearInputTables.Complete complete ->
          new BenchmarkBuild(Optional.of(new Built(complete.benchmark(), complete)), List.of());
      case YearInputTables.Incomplete incomplete ->
          new BenchmarkBuild(Optional.empty(), incomplete.lacks());
    };
  }
}
