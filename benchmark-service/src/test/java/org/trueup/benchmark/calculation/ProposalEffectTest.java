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
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/** The floor of the prospective trend as proposed, 91 FR 43842: by hand, and on a benchmark. */
class ProposalEffectTest {
  private static final Rate BELOW =
      ProposedRules.read()
          .prospectiveTrendFloor()
          .at(PerformanceYear.of(2025))
          .value()
          .belowNational();

  private static Factor floored(String projected, String national) {
    var growth =
        new Growth(List.of(new YearlyGrowth(Factor.parse(projected), Factor.parse(projected))));
    return growth
        .atLeast(ByEnrollmentType.of(type -> Factor.parse(national)), BELOW)
        .growth()
        .of(EnrollmentType.AGED_NON_DUAL);
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

    var effect = ProposalEffect.of(scenario.inputs(), rules, BELOW).orElseThrow();
    var far = ProposalEffect.of(scenario.inputs(), rules, Rate.ONE).orElseThrow();
    var atNational = ProposalEffect.of(scenario.inputs(), rules, Rate.ZERO).orElseThrow();

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

    assertThat(ProposalEffect.of(inputs, rules, BELOW)).isEmpty();
  }
}
