package org.trueup.benchmark.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.contracts.rule.YearSheet;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rules.ReviewStamps;
import org.trueup.rules.YearSheets;

class YearSheetsTest {

  @TestFactory
  Stream<DynamicTest> everyYearIsAsItWasReviewed() {
    return YearSheets.testsOf(BenchmarkRules.read().book());
  }

  @TestFactory
  Stream<DynamicTest> aStampThatLagsKeepsTheServiceFromStarting() {
    return ReviewStamps.testsOf(folder -> BenchmarkRules.read(folder).book());
  }

  @Test
  void agreementsOf2024HaveAGuardrailAndTheRiskCapOfRegions() {
    var book = BenchmarkRules.read().book();
    var before = YearSheets.sheet(book, PerformanceYear.of(2023));

    var differences = before.differencesTo(YearSheets.sheet(book, PerformanceYear.of(2024)));

    assertThat(differences)
        .extracting(YearSheet.Difference::rule)
        .contains("guardrail-blend.yaml", "regional-risk-cap.yaml", "prior-savings.yaml")
        .doesNotContain("year-weights-first-agreement.yaml", "trend-first-agreement.yaml");
  }
}
