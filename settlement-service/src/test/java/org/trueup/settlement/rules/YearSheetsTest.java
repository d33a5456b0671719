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
                        "scoring.complex-organization.most-points: 4, then 5",
                        "is no longer provisional"));
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

  /** Read as a person reads it. */
  @Test
  void whatComesWith2025AndWith2026IsSaidInWords() {
    var book = Rules.read().book();

    assertThat(YearSheets.changes(book, 2024, 2025))
        .containsExactly(
            "early-exit.yaml: is provisional: the paragraph as of 2025 was not read",
            "extreme-circumstances.yaml: is provisional: how many months a cyberattack counts was not read: months and share of people are given",
            "nationwide-circumstances.yaml: is provisional: CMS's results of these years are not published",
            "quality-standard.yaml: score: 0.7705, then 0.767",
            "quality-standard.yaml: alternative.outcome-measures: 001, 236, 479 come",
            "quality-standard.yaml: scoring comes: measures 001, 112, 134, 236, 321, 479; points-of-a-measure 10; complex-organization (points-of-a-measure 1, most-points 4, most-share 0.1); incentive (collection ECQM_OR_MIPS_CQM, data-completeness 0.75, outcome-percentile 0.1, other-percentile 0.4); suppressed-measure-floor true",
            "quality-standard.yaml: is provisional: the 40th percentile of 2025, 76.70, was not read in a text, and outcome measures are those of 2026 that are in the set of 2025",
            "repayment-mechanism.yaml BASIC_C: is provisional: the paragraph as of 2025 was not read",
            "repayment-mechanism.yaml BASIC_D: is provisional: the paragraph as of 2025 was not read",
            "repayment-mechanism.yaml BASIC_E: is provisional: the paragraph as of 2025 was not read",
            "repayment-mechanism.yaml ENHANCED: is provisional: the paragraph as of 2025 was not read",
            "sequestration.yaml: is provisional: 2 percent is carried on; no text or result of these years was read");
    assertThat(YearSheets.changes(book, 2025, 2026))
        .containsExactly(
            "health-equity-adjustment.yaml: is no longer in force",
            "prepaid-shared-savings.yaml: comes into force: DUE_AT_YEAR_END",
            "prepaid-shared-savings.yaml: is provisional: how much may be prepaid, and which is recouped first beside advance investment payments, was not read: prepaid savings of the year come first",
            "quality-standard.yaml: score: 0.767, then 0.7385",
            "quality-standard.yaml: alternative.outcome-measures: 484 comes",
            "quality-standard.yaml: scoring.measures: 113, 484 come",
            "quality-standard.yaml: scoring.complex-organization.most-points: 4, then 5",
            "quality-standard.yaml: is no longer provisional");
  }
}
