package org.trueup.benchmark.determination;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.YearInputTables;
import org.trueup.contracts.value.AcoYear;

/**
 * Our own benchmark of a year, or what it lacks.
 *
 * @param benchmark empty as long as something is lacking
 */
public record BenchmarkBuild(Optional<OwnBenchmark> benchmark, List<YearInputTables.Lack> lacks) {

  /** Whether risk scores of an assignment list count in it, or would if they were raw. */
  public boolean restsOnScoresOfLists(AcoYear of) {
    var key = InputTableKey.of(InputTable.RISK_SCORES, of.aco(), of.year().toString());
    var ofList = RiskScoreFallback.ofList(key).toString();
    return benchmark.stream()
            .flatMap(own -> own.facts().stream())
            .anyMatch(it -> it.startsWith(ofList))
        || lacks.contains(YearInputTables.Lack.ofTable(key));
  }

  static BenchmarkBuild of(YearInputTables tables) {
    return switch (tables) {
      case YearInputTables.Complete complete ->
          new BenchmarkBuild(Optional.of(OwnBenchmark.of(complete)), List.of());
      case YearInputTables.Incomplete incomplete ->
          new BenchmarkBuild(Optional.empty(), incomplete.lacks());
    };
  }
}
