package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.OwnBenchmark;
import org.trueup.benchmark.input.YearInputTables.Lack;
import org.trueup.benchmark.inquiry.ListRiskScores;

/**
 * Whether our own benchmark of a year can be built.
 *
 * @param missing what it lacks, each with the request that brings it
 * @param facts the tables it was built from, each with its revision
 * @param listRiskScores what the risk scores of assignment lists are, where it rests on them: raw,
 *     renormalized by CMS already, or undecided; absent where others count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadinessView(
    boolean complete,
    List<Lack> missing,
    List<String> facts,
    ListRiskScores.@Nullable Basis listRiskScores) {

  /** What a build says, where somebody wants a benchmark of ours. */
  static ReadinessView of(
      Optional<BenchmarkBuild> build, Optional<ListRiskScores.Basis> listRiskScores) {
    var own = build.flatMap(BenchmarkBuild::benchmark);
    return new ReadinessView(
        own.isPresent(),
        build.map(BenchmarkBuild::lacks).orElse(List.of()),
        own.map(OwnBenchmark::facts).orElse(List.of()),
        listRiskScores.orElse(null));
  }
}
