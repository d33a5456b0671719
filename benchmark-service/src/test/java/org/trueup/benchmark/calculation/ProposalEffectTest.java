package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.Growth;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.YearlyGrowth;
import org.trueup.benchmark.calculation.updated.UpdateFactors;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.PriorSavingsRule;
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.benchmark.rules.ProposedTerms;
import org.trueup.benchmark.rules.ProspectiveTrendFloor;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.benchmark.rules.RegionalWeights;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** The floor of the prospective trend as proposed, 91 FR 43842: by hand, and on a benchmark. */
class ProposalEffectTest {
  private static final ProposedRules RULES = ProposedRules.read(true);
  private static final Rate BELOW =
      RULES.prospectiveTrendFloor().at(PerformanceYear.of(2025)).value().belowNational();

  private static Factor floored(String projected, String national) {
    var growth =
        new Growth(List.of(new YearlyGrowth(Factor.parse(projected), Factor.parse(projected))));
    return growth
        .atLeast(ByEnrollmentType.of(type -> Factor.parse(national)), BELOW)
        .growth()
        .of(EnrollmentType.AGED_NON_DUAL);
  }

  private static ProposedTerms floor(Rate below) {
    var ruled = RULES.prospectiveTrendFloor().at(PerformanceYear.of(2025));
    return new ProposedTerms(
        Optional.of(ruled.saying(new ProspectiveTrendFloor(below))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BigDecimal blend(Factor trend) {
    return UpdateFactors.blend(Factor.parse("1.095"), trend, new ProspectiveTrendWeight(1, 3))
        .value()
        .setScale(7, RoundingMode.HALF_UP);
  }

  /** Hand calculation: national and two-way growth 1.095, projected 1.051. */
  @Test
  void growthAsProjectedStaysOnePointBelowNationalGrowth() {
    assertThat(floored("1.051", "1.095")).isEqualTo(Factor.parse("1.085"));
    assertThat(floored("1.09", "1.095")).isEqualTo(Factor.parse("1.09"));
    assertThat(blend(floored("1.051", "1.095"))).isEqualByComparingTo("1.0916667");
    assertThat(blend(Factor.parse("1.051"))).isEqualByComparingTo("1.0803333");
  }

  @Test
  void aFloorRaisesABenchmarkAndNeverLowersIt() {
    var scenario = Scenario.named("three-way-blend-regional");
    var rules = BenchmarkRules.read().methods().of(scenario.start(), true, scenario.year());

    var effect = ProposalEffect.of(scenario.inputs(), rules, floor(BELOW)).orElseThrow();
    var far = ProposalEffect.of(scenario.inputs(), rules, floor(Rate.ONE)).orElseThrow();
    var atNational = ProposalEffect.of(scenario.inputs(), rules, floor(Rate.ZERO)).orElseThrow();

    assertThat(far.proposed().updated()).isEqualTo(far.byLaw().updated());
    assertThat(
            effect.proposed().updated().perCapita().isAtLeast(effect.byLaw().updated().perCapita()))
        .isTrue();
    assertThat(
            atNational
                .proposed()
                .updated()
                .perCapita()
                .isMoreThan(atNational.byLaw().updated().perCapita()))
        .isTrue();
  }

  @Test
  void factorsThatCmsDeliveredCannotBeFloored() {
    var scenario = Scenario.named("three-way-blend-regional");
    var rules = BenchmarkRules.read().methods().of(scenario.start(), true, scenario.year());
    var delivered =
        new ProspectiveTrendInputs.Delivered(ByEnrollmentType.of(type -> Factor.parse("1.05")));

    var inputs = scenario.inputs().withProspectiveTrend(Optional.of(delivered));

    assertThat(ProposalEffect.of(inputs, rules, floor(BELOW))).isEmpty();
  }

  /** Hand calculation: national growth 1.095 and one and a half points more is 1.11. */
  @Test
  void growthAsProjectedStaysOneAndAHalfPointsAboveNationalGrowthForAgreementsFrom2027() {
    var above =
        RULES
            .of(AgreementStart.parse("2027-01-01"), Track.BASIC_E, PerformanceYear.of(2027))
            .ceiling()
            .orElseThrow()
            .value()
            .aboveNational();
    var growth = new YearlyGrowth(Factor.parse("1.13"), Factor.parse("1.10"));
    var bounded =
        new ProspectiveTrendInputs.Cumulative(new Growth(List.of(growth)).cumulative())
            .atMost(ByEnrollmentType.of(type -> Factor.parse("1.095")), above)
            .growth();

    assertThat(bounded.of(EnrollmentType.ESRD)).isEqualTo(Factor.parse("1.11"));
    assertThat(bounded.of(EnrollmentType.DISABLED)).isEqualTo(Factor.parse("1.10"));
  }

  /** 91 FR 43842: 75 percent of prior savings, and 35 percent of a positive regional adjustment. */
  @Test
  void agreementsFrom2027HaveOtherAdjustments() {
    var scenario = Scenario.named("three-way-blend-regional");
    var rules = BenchmarkRules.read().methods().of(scenario.start(), true, scenario.year());
    var start = AgreementStart.parse("2027-01-01");
    var enhanced = RULES.of(start, Track.ENHANCED, PerformanceYear.of(2027));

    var historical = enhanced.amended(rules).historical();

    assertThat(historical.priorSavings().value())
        .isEqualTo(new PriorSavingsRule.Adjustment(Rate.parse("75%"), Rate.parse("5%")));
    assertThat(((RegionalWeights.BySpending) historical.regionalWeights().value()).lowerSpending())
        .containsOnly(Rate.parse("35%"));
    assertThat(RULES.of(start, Track.BASIC_E, PerformanceYear.of(2027)).regionalWeight()).isEmpty();
    assertThat(
            RULES
                .of(AgreementStart.parse("2026-01-01"), Track.ENHANCED, PerformanceYear.of(2026))
                .withoutTrend()
                .isNothing())
        .isTrue();
    assertThat(ProposalEffect.of(scenario.inputs(), rules, enhanced).orElseThrow().terms())
        .isEqualTo(enhanced);
  }
}
