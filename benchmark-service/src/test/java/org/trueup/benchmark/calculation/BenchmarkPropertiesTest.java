package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.historical.BenchmarkAdjustment;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.benchmark.calculation.historical.HistoricalBenchmark;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.historical.RegionalInputs;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.calculation.updated.UpdateFactors;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.benchmark.rules.RegionalCaps;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

class BenchmarkPropertiesTest {
  private static final BigDecimal A_BILLIONTH = new BigDecimal("1e-9");

  @Test
  void sharesOfTheTypesSumToOne() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var mix = BenchmarkComponents.of(inputs, rules).own().latest();
          assertClose(mix.shares().reduce(Rate::plus).fraction(), BigDecimal.ONE);
        });
  }

  @Test
  void aBenchmarkLiesBetweenThoseOfItsTypes() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var historical = Benchmark.of(inputs, rules).historical();
          assertThat(historical.perCapita())
              .isBetween(
                  historical.byType().reduce(Money::min), historical.byType().reduce(Money::max));
        });
  }

  @Test
  void scalingAllDollarsScalesTheBenchmark() {
    var three = Factor.parse("3");
    RandomInputs.forAll(
        (inputs, rules) -> {
          var before = Benchmark.of(inputs, rules).updated();
          var after = Benchmark.of(scaled(inputs, three), rules).updated();
          assertClose(after.perCapita(), before.perCapita().times(three));
          assertClose(after.total(), before.total().times(three));
        });
  }

  @Test
  void anAcoEqualToItsRegionGetsARegionalAdjustmentOfZero() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var parts = BenchmarkComponents.of(inputs, rules);
          var own = Benchmark.of(parts, rules).historical().own().weighted();
          var atRiskOne = own.zip(parts.own().riskScores().by3(), Money::per);
          var equal =
              new RegionalInputs(
                  Optional.of(atRiskOne), parts.region().national(), 1, parts.region().dualShare());
          HistoricalBenchmark.of(parts.withRegion(equal).historical(), rules.historical())
              .regional()
              .ifPresent(regional -> assertClose(regional.single().amount(), BigDecimal.ZERO));
        });
  }

  @Test
  void noRegionalAdjustmentGoesBeyondItsCaps() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var limits = rules.historical().regionalLimits().map(all -> all.caps().value());
          if (limits.orElse(null) instanceof RegionalCaps.BySign caps) {
            var benchmark = Benchmark.of(inputs, rules);
            for (var type : EnrollmentType.values()) {
              var national = benchmark.components().region().national().of(type);
              var types = benchmark.historical().regional().orElseThrow().types();
              assertThat(types.of(type).adjustment())
                  .isBetween(
                      national.times(caps.negative()).negated(), national.times(caps.positive()));
            }
          }
        });
  }

  @Test
  void noRiskRatioGoesBeyondAFixedCap() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          if (rules.update().riskAdjustment().value() instanceof RiskCap.Fixed fixed) {
            var risk = Benchmark.of(inputs, rules).updated().risk();
            assertThat(risk.capped().reduce(Factor::max))
                .isLessThanOrEqualTo(Factor.ONE.plus(fixed.growth()));
          }
        });
  }

  @Test
  void restatingWithUnchangedInputsChangesNothing() {
    RandomInputs.forAll(
        (inputs, rules) ->
            assertThat(Benchmark.of(inputs, rules)).isEqualTo(Benchmark.of(inputs, rules)));
  }

  @Test
  void regionalGrowthIsNeverLoweredByTheCapOfRegionalRisk() {
    RandomInputs.forAll(
        (inputs, rules) ->
            Benchmark.of(inputs, rules)
                .updated()
                .update()
                .regionalRiskCap()
                .ifPresent(
                    cap ->
                        assertThat(cap.factors().reduce(Factor::min))
                            .isGreaterThanOrEqualTo(Factor.ONE)));
  }

  @Test
  void aRenewalOf2024IsNeverAdjustedDownwardsOverAllTypes() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var historical = Benchmark.of(inputs, rules).historical();
          if (rules.historical().priorSavings().cite().startsWith("42 CFR 425.658")) {
            var mix = BenchmarkComponents.of(inputs, rules).own().latest();
            assertThat(mix.average(historical.adjustment().amounts()).isNegative()).isFalse();
          }
        });
  }

  @Test
  void withoutTheProspectiveTrendTheTwoWayBlendIsLeft() {
    var factors = UpdateFactors.blend(Factor.parse("1.02"), Factor.parse("1.02"), parts());

    assertThat(factors).isEqualTo(Factor.parse("1.02"));
  }

  /** 42 CFR 425.652(a)(8): one adjustment, the highest of those that are above zero. */
  @Test
  void agreementsOf2025GetTheHighestAdjustment() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var historical = Benchmark.of(inputs, rules).historical();
          historical
              .population()
              .ifPresent(
                  population -> {
                    var highest =
                        historical
                            .regional()
                            .orElseThrow()
                            .single()
                            .max(historical.priorSavings().amount())
                            .max(population.amount())
                            .max(Money.ZERO);
                    var applied =
                        latestMix(inputs).average(historical.adjustment().amounts()).amount();
                    assertClose(applied, highest.amount());
                  });
        });
  }

  private static TypeMix latestMix(BenchmarkInputs inputs) {
    return new TypeMix(inputs.own().by3().personYears());
  }

  @Test
  void noSavingsBeforeMeanNoPriorSavings() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          if (inputs.priorYears().isEmpty()) {
            assertThat(Benchmark.of(inputs, rules).historical().adjustment().kind())
                .isNotEqualTo(BenchmarkAdjustment.Kind.PRIOR_SAVINGS);
          }
        });
  }

  private static ProspectiveTrendWeight parts() {
    return new ProspectiveTrendWeight(1, 3);
  }

  private static BenchmarkInputs scaled(BenchmarkInputs in, Factor by) {
    var regions = in.regions().orElseThrow();
    return new BenchmarkInputs(
        in.agreement(),
        in.own().map(year -> scaled(year, by)),
        in.performanceYear(),
        new BenchmarkInputs.National(
            in.national().benchmarkYears().map(year -> scaled(year, by)),
            scaled(in.national().performanceYear(), by),
            in.national().prospectiveTrend()),
        Optional.of(
            new BenchmarkInputs.Regions(
                ByBenchmarkYear.of(year -> scaled(regions.benchmarkYears().of(year), by)),
                scaled(regions.performanceYear(), by))),
        in.priorYears().stream().map(year -> scaled(year, by)).toList(),
        in.population());
  }

  private static OwnYear scaled(OwnYear year, Factor by) {
    return new OwnYear(
        year.perCapita().map(amount -> amount.times(by)),
        year.personYears(),
        year.riskScores(),
        year.dualPersonYears());
  }

  private static NationalFactors scaled(NationalFactors year, Factor by) {
    return new NationalFactors(
        year.perCapita().map(amount -> amount.times(by)),
        year.meanRiskScore(),
        year.meanDemographicScore());
  }

  private static List<County> scaled(List<County> counties, Factor by) {
    return counties.stream()
        .map(
            county ->
                new County(county.code(), county.figures().map(figures -> scaled(figures, by))))
        .toList();
  }

  private static CountyFigures scaled(CountyFigures figures, Factor by) {
    return new CountyFigures(
        figures.perCapita().times(by),
        figures.riskScore(),
        figures.demographicScore(),
        figures.assignable(),
        figures.assigned());
  }

  private static PriorYear scaled(PriorYear year, Factor by) {
    return new PriorYear(
        year.outcome(), year.perCapita().times(by), year.personYears(), year.finalSharingRate());
  }

  private static void assertClose(Money actual, Money expected) {
    assertClose(actual.amount(), expected.amount());
  }

  private static void assertClose(BigDecimal actual, BigDecimal expected) {
    assertThat(actual.subtract(expected).abs()).isLessThan(A_BILLIONTH);
  }
}
