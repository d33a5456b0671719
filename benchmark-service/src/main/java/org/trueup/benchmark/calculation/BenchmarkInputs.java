package org.trueup.benchmark.calculation;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;

/**
 * Everything a benchmark is built from, as CMS publishes it or tells the ACO.
 *
 * @param regions counties of the ACO's region, where the rules have use for them
 * @param priorYears performance years before the agreement; none for an ACO new to the program
 * @param population what a population adjustment starts from, where the rules have one
 */
public record BenchmarkInputs(
    AgreementTerms agreement,
    ByBenchmarkYear<OwnYear> own,
    OwnPerformanceYear performanceYear,
    National national,
    Optional<Regions> regions,
    List<PriorYear> priorYears,
    Optional<PopulationInputs> population) {

  public BenchmarkInputs {
    priorYears = List.copyOf(priorYears);
  }

  /** The same with other figures of the region. */
  BenchmarkInputs withRegions(Optional<Regions> other) {
    return new BenchmarkInputs(
        agreement, own, performanceYear, national, other, priorYears, population);
  }

  /** The same with growth projected otherwise. */
  BenchmarkInputs withProspectiveTrend(Optional<ProspectiveTrendInputs> other) {
    return new BenchmarkInputs(
        agreement,
        own,
        performanceYear,
        new National(national.benchmarkYears(), national.performanceYear(), other),
        regions,
        priorYears,
        population);
  }

  /** National figures of all years, and growth projected where the rules have use for it. */
  public record National(
      ByBenchmarkYear<NationalFactors> benchmarkYears,
      NationalFactors performanceYear,
      Optional<ProspectiveTrendInputs> prospectiveTrend) {}

  /** The counties of each year. */
  public record Regions(
      ByBenchmarkYear<List<County>> benchmarkYears, List<County> performanceYear) {}
}
