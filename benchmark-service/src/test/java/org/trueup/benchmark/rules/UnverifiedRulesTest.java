package org.trueup.benchmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/** Every rule about benchmarks that was not read in a text says so wherever it is used. */
class UnverifiedRulesTest {
  private static final BenchmarkRules RULES = BenchmarkRules.read();

  private static PerformanceYear firstYear(String start) {
    return PerformanceYear.of(AgreementStart.parse(start).date().getYear());
  }

  private static Stream<String> provisional(String start, boolean isFirst) {
    var inForce = RULES.methods().of(AgreementStart.parse(start), isFirst, firstYear(start));
    return RulesRead.provisional(inForce).map(Ruled::rule);
  }

  @ParameterizedTest
  @CsvSource({
    "2013-01-01, true, update-first-agreement.yaml",
    "2016-01-01, true, update-first-agreement.yaml",
    "2016-01-01, false, update-later-agreement.yaml",
    "2019-01-01, true, update-first-agreement.yaml",
    "2017-01-01, false, trend-later-agreement.yaml",
    "2017-01-01, false, regional-weights-later-agreement.yaml",
    "2017-01-01, false, regional-caps.yaml",
    "2017-01-01, false, update-later-agreement.yaml",
    "2019-01-01, false, trend-later-agreement.yaml",
    "2019-01-01, false, regional-weights-later-agreement.yaml",
    "2019-01-01, false, regional-caps.yaml",
    "2019-01-01, false, update-later-agreement.yaml"
  })
  void isNamedByTheRulesOfItsAgreements(String start, boolean isFirst, String rule) {
    assertThat(provisional(start, isFirst)).contains(rule);
  }

  @Test
  void isNoneForAgreementsFromJuly2019On() {
    for (var start : List.of("2019-07-01", "2022-01-01", "2024-01-01")) {
      for (var isFirst : List.of(true, false)) {
        assertThat(provisional(start, isFirst)).isEmpty();
      }
    }
  }

  @Test
  void halfOf2019IsNotVerified() {
    assertThat(RULES.length(PerformanceYear.parse("2019A")).isProvisional()).isTrue();
    assertThat(RULES.length(PerformanceYear.parse("2019")).isProvisional()).isFalse();
  }

  @Test
  void completionFactorsAreVerifiedOfTheYearTheyWereReadIn() {
    var factors = RULES.methods().completionFactors();

    assertThat(factors.at(PerformanceYear.of(2023)).isProvisional()).isFalse();
    assertThat(factors.at(PerformanceYear.of(2024)).isProvisional()).isTrue();
  }

  /** Of their population adjustment the formula was read as proposed alone: 42 CFR 425.662. */
  @Test
  void agreementsFrom2025RestOnAPopulationAdjustmentThatWasNotReadInFull() {
    assertThat(provisional("2025-01-01", true))
        .containsExactlyInAnyOrder("population-adjustment.yaml", "prospective-trend-weight.yaml");
  }

  @Test
  void agreementsFrom2028OnAreNotComputedAtAll() {
    assertThatThrownBy(
            () ->
                RULES
                    .methods()
                    .of(AgreementStart.parse("2028-01-01"), true, firstYear("2026-01-01")))
        .isInstanceOf(NoRuleInForce.class);
  }
}
