package org.trueup.benchmark.determination;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.input.YearInputTables;

/**
 * Our own benchmark of a year, or what it lacks.
 *
 * @param benchmark empty as long as something is lacking
 */
public record BenchmarkBuild(Optional<OwnBenchmark> benchmark, List<YearInputTables.Lack> lacks) {

  static BenchmarkBuild of(YearInputTables tables) {
    return switch (tables) {
      case YearInputTables.Complete complete ->
          new BenchmarkBuild(Optional.of(OwnBenchmark.of(complete)), List.of());
      case YearInputTables.Incomplete incomplete ->
          new BenchmarkBuild(Optional.empty(), incomplete.lacks());
    };
  }
}
