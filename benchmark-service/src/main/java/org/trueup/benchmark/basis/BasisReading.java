package org.trueup.benchmark.basis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.AgreementTerms;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.OwnPerformanceYear;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.benchmark.rules.Ruleset;
import org.trueup.benchmark.rules.UpdateMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Reads the tables of one ACO's performance year into inputs, and names what is missing. */
public final class BasisReading {
  private final BasisOf of;
  private final Ruleset rules;
  private final TablesOnFile tables;

  private BasisReading(BasisOf of, Ruleset rules, TablesOnFile tables) {
    this.of = of;
    this.rules = rules;
    this.tables = tables;
  }

  /**
   * Brings together what is on file.
   *
   * @param personYears of the assignment in force, by type, where known
   */
  public static YearBasis read(
      BasisOf of,
      Ruleset rules,
      @Nullable ByEnrollmentType<PersonYears> personYears,
      Function<BasisKey, Optional<BasisFact>> onFile) {
    var tables = new TablesOnFile(onFile);
    var reading = new BasisReading(of, rules, tables);
    var found = reading.needed();
    if (personYears == null) {
      tables.lack("person years by enrollment type", of.assignmentPath());
    }
    if (found.isEmpty() || personYears == null) {
      return new YearBasis.Incomplete(tables.lacks());
    }
    var inputs = reading.inputs(found.get(), personYears);
    return tables.lacks().isEmpty()
        ? new YearBasis.Complete(inputs, rules, tables.facts())
        : new YearBasis.Incomplete(tables.lacks());
  }

  /** The tables that every benchmark needs. */
  private record Needed(
      ByBenchmarkYear<BasisRows> own,
      ByBenchmarkYear<BasisRows> national,
      BasisRows nationalNow,
      BasisRows risk,
      Optional<BasisRows> terms) {}

  private Optional<Needed> needed() {
    var own = ByBenchmarkYear.of(this::ownYear);
    var national = ByBenchmarkYear.of(year -> national(of.calendarYear(year)));
    var nationalNow = national(of.year().calendarYear());
    var risk = risk();
    var terms = tables.find(BasisKey.of(BasisTable.BENCHMARK_TERMS, of.aco(), of.start()));
    if (needsProspectiveGrowth() && terms.flatMap(BasisFigures::growth).isEmpty()) {
      tables.lack("benchmark-terms with growth of the prospective trend", "PUT " + of.termsPath());
    }
    return tables.lacks().isEmpty()
        ? Optional.of(
            new Needed(
                own.map(Optional::orElseThrow),
                national.map(Optional::orElseThrow),
                nationalNow.orElseThrow(),
                risk.orElseThrow(),
                terms))
        : Optional.empty();
  }

  private boolean needsProspectiveGrowth() {
    return rules.update().method().value() instanceof UpdateMethod.ThreeWayBlend;
  }

  private Optional<BasisRows> ownYear(BenchmarkYear year) {
    var subject = of.start() + "/" + year;
    return tables.need(
        BasisKey.of(BasisTable.BENCHMARK_YEAR, of.aco(), subject), of.benchmarkYearPath(year));
  }

  private Optional<BasisRows> national(int year) {
    return tables.need(BasisKey.nationalFactors(year), "/national-factors/" + year);
  }

  private boolean looksAtGroups() {
    return rules.update().riskAdjustment().value() instanceof RiskCap.ByGroup;
  }

  private Optional<BasisRows> risk() {
    var table = looksAtGroups() ? BasisTable.RISK_GROUPS : BasisTable.RISK_SCORES;
    return tables.need(
        BasisKey.of(table, of.aco(), of.year().toString()), of.yearPath() + "/" + table.title());
  }

  private BenchmarkInputs inputs(Needed found, ByEnrollmentType<PersonYears> personYears) {
    var own = found.own().map(BasisFigures::ownYear);
    var nationalNow = BasisFigures.national(found.nationalNow());
    PerformanceRisk risk =
        looksAtGroups()
            ? RiskReading.groups(found.risk())
            : RiskReading.scores(found.risk(), nationalNow.meanRiskScore());
    return new BenchmarkInputs(
        new AgreementTerms(
            found.terms().map(BasisFigures::timesRegional).orElse(1), of.yearOfAgreement()),
        own,
        new OwnPerformanceYear(personYears, risk),
        new BenchmarkInputs.National(
            found.national().map(BasisFigures::national),
            nationalNow,
            found.terms().flatMap(BasisFigures::growth)),
        rules.needsRegion()
            ? Optional.of(regions(population(), own.map(OwnYear::personYears)))
            : Optional.empty(),
        priorYears());
  }

  /** Whom the county figures are of that the rules choose. */
  private AssignablePopulation population() {
    var window = rules.historical().assignableWindow().value();
    return AssignablePopulation.inForce(window, of.methodology());
  }

  private BenchmarkInputs.Regions regions(
      AssignablePopulation population, ByBenchmarkYear<ByEnrollmentType<PersonYears>> own) {
    return new BenchmarkInputs.Regions(
        ByBenchmarkYear.of(year -> region(population, of.calendarYear(year)).read(own.of(year))),
        region(population, of.year().calendarYear()).readWhileListsChange());
  }

  private RegionReading region(AssignablePopulation population, int year) {
    return new RegionReading(tables, population, of.aco(), year);
  }

  /**
   * The same benchmark with both assignable populations. Where the ACO's own window is the calendar
   * year, both are one and the same.
   *
   * @param basis what the benchmark in force was read from
   */
  public static BothWindows bothWindows(
      BasisOf of, YearBasis.Complete basis, Function<BasisKey, Optional<BasisFact>> onFile) {
    var tables = new TablesOnFile(onFile);
    var reading = new BasisReading(of, basis.rules(), tables);
    var own = AssignablePopulation.ofOwnWindow(of.methodology());
    var used = reading.population();
    if (own == AssignablePopulation.CALENDAR_YEAR) {
      return new BothWindows(used, own, basis.inputs().regions(), List.of(), List.of());
    }
    var regions = reading.regions(used.other(), basis.inputs().own().map(OwnYear::personYears));
    return new BothWindows(
        used, used.other(), Optional.of(regions), tables.facts(), tables.lacks());
  }

  private List<PriorYear> priorYears() {
    return tables
        .find(BasisKey.of(BasisTable.PRIOR_YEARS, of.aco(), of.start()))
        .map(BasisFigures::priorYears)
        .orElse(List.of());
  }
}
