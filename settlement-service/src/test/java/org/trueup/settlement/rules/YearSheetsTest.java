package org.trueup.settlement.rules;

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
    return YearSheets.testsOf(Rules.read().book());
  }

  @TestFactory
  Stream<DynamicTest> aStampThatLagsKeepsTheServiceFromStarting() {
    return ReviewStamps.testsOf(folder -> Rules.read(folder).book());
  }

  /** What a person reads of two years: 42 CFR 425.512(a)(5), (b), 90 FR 49815. */
  @Test
  void differencesAreSaidInWords() {
    var book = Rules.read().book();
    var of2025 = YearSheets.sheet(book, PerformanceYear.of(2025));

    var differences = of2025.differencesTo(YearSheets.sheet(book, PerformanceYear.of(2026)));

    assertThat(differences)
        .filteredOn(difference -> difference.rule().equals("quality-standard.yaml"))
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.inWords())
                    .containsExactly(
                        "score: 0.767, then 0.7385",
                        "alternative.outcome-measures: 484 comes",
                        "scoring.measures: 113, 484 come",
                        "scoring.complex-organization.most-points: 4, then 5"));
    assertThat(differences)
        .filteredOn(difference -> difference.rule().equals("health-equity-adjustment.yaml"))
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.inWords()).containsExactly("is no longer in force"));
  }

  @Test
  void sequestrationIsWhatChangedAfter2020AndQualityWithIt() {
    var book = Rules.read().book();
    var before = YearSheets.sheet(book, PerformanceYear.of(2020));

    var differences = before.differencesTo(YearSheets.sheet(book, PerformanceYear.of(2021)));

    assertThat(differences)
        .extracting(YearSheet.Difference::rule)
        .contains("sequestration.yaml", "quality-to-sharing-rate.yaml")
        .doesNotContain("minimum-savings-rate.yaml");
  }
}
