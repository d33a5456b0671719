package org.trueup.benchmark.api;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.OwnBenchmark;
import org.trueup.benchmark.input.YearInputTables.Lack;

/**
 * Whether our own benchmark of a year can be built.
 *
 * @param missing what it lacks, each with the request that brings it
 * @param facts the tables it was built from, each with its revision
 */
public record ReadinessView(boolean complete, List<Lack> missing, List<String> facts) {

  /** What a build says, where somebody wants a benchmark of ours. */
  static ReadinessView of(Optional<BenchmarkBuild> build) {
    var own = build.flatMap(BenchmarkBuild::benchmark);
    return new ReadinessView(
        own.isPresent(),
        build.map(BenchmarkBuild::lacks).orElse(List.of()),
        own.map(OwnBenchmark::facts).orElse(List.of()));
  }
}
