package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.Rules;

/** Scores and standards: 42 CFR 414.1380(b)(1)(vii)(C), 425.512(a). */
class QualityScoreTest {
  private static final Rules RULES = Rules.read();
  private static final QualityScore.Marks NONE =
      new QualityScore.Marks(false, false, false, false, false);

  private static QualityScore score(int year, QualityScore.Reported reported) {
    var standard = RULES.savings().qualityStandard().at(PerformanceYear.of(year)).value();
    return QualityScore.of(reported, standard, Objects.requireNonNull(standard.scoring()));
  }

  private static QualityScore.Reported reported(
      String points, int measures, int complex, QualityScore.Marks marks) {
    return new QualityScore.Reported(new BigDecimal(points), measures, complex, Rate.ZERO, marks);
  }

  private static BigDecimal percent(Rate rate) {
    return rate.fraction().movePointRight(2).setScale(2, RoundingMode.HALF_UP);
  }

  /** CMS's memo of December 2025: the mean of three years, with one year's lag. */
  @Test
  void theStandardOf2026IsTheMeanOfThreeYears() {
    var mean =
        new BigDecimal("77.73")
            .add(new BigDecimal("74.54"))
            .add(new BigDecimal("69.27"))
            .divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
    var standard = RULES.savings().qualityStandard().at(PerformanceYear.of(2026)).value();

    assertThat(percent(standard.score())).isEqualByComparingTo(mean).isEqualByComparingTo("73.85");
  }

  /** CMS's results of 2021 to 2023, to which it raised ACOs in extreme circumstances. */
  @ParameterizedTest
  @CsvSource({"2021, 61.73", "2022, 70.63", "2023, 65.76", "2024, 77.05"})
  void theStandardsOfEarlierYearsAreThoseOfTheirResults(int year, String percent) {
    var standard = RULES.savings().qualityStandard().at(PerformanceYear.of(year)).value();

    assertThat(percent(standard.score())).isEqualByComparingTo(percent);
  }

  /** CMS 2025 APP Toolkit, example 2: printed 82.63, 82.2 + .43; from unrounded figures 82.60. */
  @Test
  void pointsOfSixMeasuresAndAnImprovement() {
    var reported =
        new QualityScore.Reported(new BigDecimal("49.3"), 6, 0, Rate.parse("0.43%"), NONE);

    assertThat(percent(score(2025, reported).score())).isEqualByComparingTo("82.60");
  }

  /**
   * Hand calculation from 42 CFR 414.1380(b)(1)(vii)(C) and 90 FR 49266: 5 of 80 are 6.25 points, 5
   * of 60, where two measures are not scored, 8.33; in 2025 at most 4, of 60 6.67; never above 10%
   * of available.
   */
  @ParameterizedTest
  @CsvSource({
    "2026, 8, 5, 6.25",
    "2026, 6, 5, 8.33",
    "2025, 6, 5, 6.67",
    "2026, 4, 5, 10.00",
    "2026, 8, 9, 6.25"
  })
  void pointsOfComplexOrganizations(int year, int measures, int complex, String percent) {
    assertThat(percent(score(year, reported("0", measures, complex, NONE)).score()))
        .isEqualByComparingTo(percent);
  }

  @Test
  void aSuppressedMeasureRaisesTheScoreToTheStandardOnlyWhereAllIsReported() {
    var all = new QualityScore.Marks(true, true, false, false, false);
    var some = new QualityScore.Marks(true, false, false, false, false);

    var floored = score(2026, reported("40", 7, 0, all));
    assertThat(percent(floored.score())).isEqualByComparingTo("73.85");
    assertThat(floored.met()).isEqualTo(QualityScore.Met.BY_SCORE);
    assertThat(percent(floored.beforeFloor())).isEqualByComparingTo("57.14");
    assertThat(score(2026, reported("40", 7, 0, some)).met()).isEqualTo(QualityScore.Met.NOT_MET);
  }

  /** 42 CFR 425.512(a)(5)(i)(B)(2): one outcome measure and one of the others. */
  @ParameterizedTest
  @CsvSource({
    "true, true, BY_REPORTING_INCENTIVE",
    "true, false, ALTERNATIVE_ONLY",
    "false, true, NOT_MET"
  })
  void theIncentiveHasTwoConditions(boolean outcome, boolean other, QualityScore.Met met) {
    var marks = new QualityScore.Marks(false, true, true, outcome, other);

    assertThat(score(2026, reported("40", 8, 0, marks)).met()).isEqualTo(met);
  }

  /**
   * A what-if names a score alone: below the year's standard it is not the maximum that is earned.
   */
  @ParameterizedTest
  @CsvSource({
    "2018, 60%, MetStandard",
    "2022, 60%, NotMet",
    "2026, 73.84%, MetAlternativeStandard",
    "2026, 73.85%, MetStandard"
  })
  void aScoreAloneIsHeldAgainstTheStandardOfItsYear(int year, String score, String quality) {
    var standard = RULES.savings().qualityStandard().find(PerformanceYear.of(year));

    assertThat(Quality.ofScore(Rate.parse(score), standard).getClass().getSimpleName())
        .isEqualTo(quality);
  }
}
