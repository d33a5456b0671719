package org.trueup.benchmark.api;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.input.YearInputTables.Lack;

/**
 * Whether our own benchmark of a year can be built.
 *
 * @param missing what it lacks, each with the request that brings it
 * @param facts the tables it was built from, each with its revision
 */
public record BenchmarkReadiness(boolean complete, List<Lack> missing, List<String> facts) {

  static BenchmarkReadiness of(Optional<BenchmarkBuild> build) {
    return new BenchmarkReadiness(
        build.flatMap(BenchmarkBuild::built).isPresent(),
        build.map(BenchmarkBuild::lacks).orElse(List.of()),
        build.flatMap(BenchmarkBuild::built).map(BenchmarkBuild.Built::facts).orElse(List.of()));
  }
}
