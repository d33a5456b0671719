package org.trueup.benchmark;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.basis.YearBasis;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.ReportedAmount;

/**
 * Our own benchmark of a year, or what it lacks.
 *
 * @param built empty as long as something is lacking
 */
public record BenchmarkBuild(Optional<Built> built, List<YearBasis.Lack> lacks) {

  /** A benchmark and what it was built from. */
  public record Built(Benchmark benchmark, YearBasis.Complete basis) {

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

  static BenchmarkBuild of(YearBasis basis) {
    return switch (basis) {
      case YearBasis.Complete complete ->
          new BenchmarkBuild(Optional.of(new Built(complete.benchmark(), complete)), List.of());
      case YearBasis.Incomplete incomplete ->
          new BenchmarkBuild(Optional.empty(), incomplete.lacks());
    };
  }
}
