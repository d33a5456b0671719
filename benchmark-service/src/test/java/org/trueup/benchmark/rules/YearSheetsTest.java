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

  /** Read as a person reads it. */
  @Test
  void whatComesWith2025AndWith2026IsSaidInWords() {
    var book = BenchmarkRules.read().book();

    assertThat(YearSheets.changes(book, 2024, 2025))
        .containsExactly(
            "population-adjustment.yaml: comes into force: least-share 0.15, cap 0.05",
            "population-adjustment.yaml: is provisional: the formula is that of the CY2025 proposal; the year and the denominator of the share were not read, and that it is the same dollars for all types is taken from the prior savings adjustment",
            "prospective-trend-weight.yaml: parts 1, of 6; then parts 1, of 3",
            "prospective-trend-weight.yaml: is provisional: CMS may lower the weight for a year until it settles the year");
    assertThat(YearSheets.changes(book, 2025, 2026)).isEmpty();
  }
}
