package org.trueup.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportKindTest {

  /** Answers to files are on file with these words, and files bring them. */
  @Test
  void kindsKeepTheirNames() {
    assertThat(Stream.of(ImportKind.values()).map(Enum::name))
        .containsExactly("EXPENDITURES", "REPORTED_BENCHMARK", "BENCHMARK_YEAR", "RISK_SCORES");
  }

  @Test
  void everyKindKnowsTheResourceOfItsFacts() {
    assertThat(Stream.of(ImportKind.values()).map(ImportKindTest::path))
        .containsExactly(
            "/acos/A9004/performance-years/2018/expenditures/FINAL",
            "/acos/A9004/performance-years/2018/reported-benchmarks/FINAL",
            "/acos/A9004/agreements/2018/benchmark-years/FINAL",
            "/acos/A9004/performance-years/2018/risk-scores");
  }

  private static String path(ImportKind kind) {
    return kind.path(new ImportGroup.Key(kind, "A9004", "2018", "FINAL"));
  }
}
