package org.trueup.benchmark.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.examples.FrozenExample;

class AnnouncedTotalsTest {
  private static final BenchmarkRules RULES = BenchmarkRules.read(true);

  static Stream<FrozenExample> examples() {
    return FrozenExample.of(Topic.BENCHMARK_DETERMINED).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatOnceWentOutFollowsFromWhatItSays(FrozenExample example) {
    assertThat(totals(example.as(BenchmarkDetermined.class)).differences()).isEmpty();
  }

  @Test
  void anotherTotalDoesNot() {
    var perCapita =
        examples()
            .map(example -> example.as(BenchmarkDetermined.class))
            .filter(event -> event.benchmarkPerCapita() != null && event.totalBenchmark() != null)
            .findFirst()
            .orElseThrow();
    var forged =
        Json.write(perCapita)
            .replace(
                "\"totalBenchmark\":\"" + perCapita.totalBenchmark() + "\"",
                "\"totalBenchmark\":\"99999999\"");
    assertThat(totals(Json.read(forged, BenchmarkDetermined.class)).differences())
        .anyMatch(difference -> difference.startsWith("totalBenchmark is 99999999, and "));
  }

  private static AnnouncedTotals totals(BenchmarkDetermined event) {
    return new AnnouncedTotals(event, RULES.length(event.head().performanceYear()));
  }
}
