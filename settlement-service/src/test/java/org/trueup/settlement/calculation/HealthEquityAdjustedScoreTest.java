package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.Rules;

/**
 * CMS Methodology Specifications v11 (January 2023), Appendix G: scaler, share, score, adjusted.
 */
class HealthEquityAdjustedScoreTest {

  @ParameterizedTest
  @CsvSource({
    "24%, 60%, 92%, 100%",
    "24%, 20%, 92%, 96.8%",
    "18%, 30%, 85%, 90.4%",
    "18%, 10%, 85%, 85%",
    "6%, 80%, 60%, 64.8%",
    "6%, 20%, 60%, 61.2%",
  })
  void addsPointsForUnderservedPeople(String scaler, String share, String score, String adjusted) {
    var rule = Rules.read().savings().healthEquityAdjustment().at(PerformanceYear.of(2023)).value();

    assertThat(
            HealthEquityAdjustedScore.of(
                Rate.parse(score), Rate.parse(scaler), Rate.parse(share), rule))
        .isEqualTo(Rate.parse(adjusted));
  }
}
