package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.HistoricalInputs;
import org.trueup.benchmark.calculation.historical.OwnExperience;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.PriorExperience;
import org.trueup.benchmark.calculation.historical.RegionalInputs;
import org.trueup.benchmark.calculation.historical.RegionalServiceArea;
import org.trueup.benchmark.calculation.historical.Trend;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.calculation.percapita.RiskScore;
import org.trueup.benchmark.calculation.updated.PerformanceYearInputs;
import org.trueup.benchmark.calculation.updated.UpdateInputs;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * The parts that a benchmark is put together from. Each can be exchanged for that of another
 * version, which is how a difference between two versions is attributed to its causes.
 *
 * @param own the ACO's beneficiaries in the benchmark years
 * @param trend growth from each benchmark year to the latest
 * @param region what a regional adjustment starts from
 * @param prior performance years before the agreement
 * @param population what a population adjustment starts from, where a rule asks for it
 * @param year mix, risk and update of the performance year
 */
public record BenchmarkComponents(
    OwnExperience own,
    Trend trend,
    RegionalInputs region,
    PriorExperience prior,
    Optional<PopulationInputs> population,
    PerformanceYearInputs year) {

  public static BenchmarkComponents of(BenchmarkInputs inputs, RulesInForce rules) {
    var regions =
        inputs.regions().map(given -> given.benchmarkYears().map(RegionalServiceArea::of));
    var national = inputs.national().benchmarkYears().map(NationalFactors::perCapita);
    var trend = Trend.of(rules.historical().trend().value(), national, regions);
    return new BenchmarkComponents(
        own(inputs),
        trend,
        region(inputs, regions),
        prior(inputs),
        inputs.population(),
        year(inputs, regions));
  }

  private static OwnExperience own(BenchmarkInputs inputs) {
    return new OwnExperience(
        inputs.own().map(OwnYear::perCapita),
        ByBenchmarkYear.of(year -> riskScores(inputs, year)),
        new TypeMix(inputs.own().by3().personYears()));
  }

  private static ByEnrollmentType<Factor> riskScores(BenchmarkInputs inputs, BenchmarkYear year) {
    var means = inputs.national().benchmarkYears().of(year).meanRiskScore();
    return inputs
        .own()
        .of(year)
        .riskScores()
        .zip(means, (raw, mean) -> RiskScore.of(raw, mean).renormalized());
  }

  private static RegionalInputs region(
      BenchmarkInputs inputs, Optional<ByBenchmarkYear<RegionalServiceArea>> regions) {
    var latest = inputs.own().by3();
    var all = new TypeMix(latest.personYears()).total();
    return new RegionalInputs(
        regions.map(years -> years.by3().perCapita()),
        inputs.national().benchmarkYears().by3().perCapita(),
        inputs.agreement().regionalAdjustmentCount(),
        latest.dualPersonYears().shareOf(all));
  }

  private static PriorExperience prior(BenchmarkInputs inputs) {
    var years = inputs.own().map(year -> new TypeMix(year.personYears()).total());
    var sum = years.by1().plus(years.by2()).plus(years.by3());
    var average = new Money(sum.months()).per(Factor.parse("3")).amount();
    return new PriorExperience(inputs.priorYears(), new PersonYears(average));
  }

  private static PerformanceYearInputs year(
      BenchmarkInputs inputs, Optional<ByBenchmarkYear<RegionalServiceArea>> regions) {
    var national = inputs.national();
    var update =
        new UpdateInputs(
            national.benchmarkYears().by3().perCapita(),
            national.performanceYear().perCapita(),
            regions.map(given -> regions(given.by3(), inputs)),
            national.prospectiveTrend());
    var own = inputs.performanceYear();
    return new PerformanceYearInputs(new TypeMix(own.personYears()), own.risk(), update);
  }

  private static UpdateInputs.Regions regions(RegionalServiceArea by3, BenchmarkInputs inputs) {
    var counties = inputs.regions().orElseThrow().performanceYear();
    return new UpdateInputs.Regions(by3, RegionalServiceArea.of(counties));
  }

  /** What the historical benchmark starts from. */
  HistoricalInputs historical() {
    return new HistoricalInputs(own, trend.factors(), region, prior, population);
  }

  public BenchmarkComponents withOwn(OwnExperience other) {
    return new BenchmarkComponents(other, trend, region, prior, population, year);
  }

  public BenchmarkComponents withTrend(Trend other) {
    return new BenchmarkComponents(own, other, region, prior, population, year);
  }

  public BenchmarkComponents withRegion(RegionalInputs other) {
    return new BenchmarkComponents(own, trend, other, prior, population, year);
  }

  public BenchmarkComponents withPrior(PriorExperience other) {
    return new BenchmarkComponents(own, trend, region, other, population, year);
  }

  public BenchmarkComponents withPopulation(Optional<PopulationInputs> other) {
    return new BenchmarkComponents(own, trend, region, prior, other, year);
  }

  public BenchmarkComponents withYear(PerformanceYearInputs other) {
    return new BenchmarkComponents(own, trend, region, prior, population, other);
  }
}
