package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.benchmark.rules.AssignableWindow;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

class WindowEffectTest {
  private static final int YEAR = 12;
  private static final Scenario LOWER_SPENDING = Scenario.named("pathways-first-agreement");

  private static WindowEffect effectOf(String percentMore) {
    var rules =
        BenchmarkRules.read()
            .methods()
            .of(LOWER_SPENDING.start(), LOWER_SPENDING.first(), LOWER_SPENDING.year());
    var regions = LOWER_SPENDING.inputs().regions().orElseThrow();
    var more = Factor.parse(percentMore);
    var other =
        new BenchmarkInputs.Regions(
            regions
                .benchmarkYears()
                .map(year -> year.stream().map(county -> costlier(county, more)).toList()),
            regions.performanceYear().stream().map(county -> costlier(county, more)).toList());
    return WindowEffect.of(LOWER_SPENDING.inputs(), other, rules);
  }

  private static County costlier(County county, Factor by) {
    return new County(county.code(), county.figures().map(figures -> costlier(figures, by)));
  }

  private static CountyFigures costlier(CountyFigures figures, Factor by) {
    return new CountyFigures(
        figures.perCapita().times(by),
        figures.riskScore(),
        figures.demographicScore(),
        figures.assignable(),
        figures.assigned());
  }

  @Test
  void aRegionThatCostsOnePercentMoreRaisesTheBenchmarkByItsShareOfThat() {
    var effect = effectOf("1.01");

    assertThat(effect.window()).isEqualTo(AssignableWindow.CALENDAR_YEAR);
    // Growth stays; 35% of one percent of the region at the ACO's risk and mix goes in.
    assertThat(effect.difference(YEAR).perCapita())
        .isBetween(Money.parse("-55"), Money.parse("-35"));
  }

  @Test
  void theTotalIsTheEffectForAllPersonYears() {
    var effect = effectOf("1.01");
    var personYears = effect.byRule().components().year().mix().total();

    assertThat(
            effect
                .difference(YEAR)
                .total()
                .minus(effect.difference(YEAR).perCapita().times(personYears))
                .amount()
                .abs())
        .isLessThan(new BigDecimal("0.000001"));
  }

  @Test
  void sameCountiesMakeNoDifference() {
    assertThat(effectOf("1").difference(YEAR).total()).isEqualTo(Money.ZERO);
  }
}
