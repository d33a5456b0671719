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

  /**
   * A benchmark and the tables it was built from.
   *
   * @param facts each with its revision
   */
  public record Built(Benchmark benchmark, List<String> facts) {

    ReportedAmount amount() {
      return new ReportedAmount.PerCapita(benchmark.updated().perCapita());
    }
  }

  static BenchmarkBuild of(YearBasis basis) {
    return switch (basis) {
      case YearBasis.Complete complete ->
          new BenchmarkBuild(
              Optional.of(new Built(complete.benchmark(), complete.facts())), List.of());
      case YearBasis.Incomplete incomplete ->
          new BenchmarkBuild(Optional.empty(), incomplete.lacks());
    };
  }
}
