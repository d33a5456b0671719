package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.AgreementTerms;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.OwnPerformanceYear;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * From the input tables of a performance year to what its benchmark is computed from. What is
 * missing is named.
 */
public final class InputsMapping {
  private final CoveredYear of;
  private final RulesInForce rules;
  private final TablesUsed tables;

  public InputsMapping(CoveredYear of, RulesInForce rules, TablesOnFile onFile) {
    this.of = of;
    this.rules = rules;
    this.tables = new TablesUsed(onFile);
  }

  /**
   * Brings together what is on file.
   *
   * @param personYears of the current assignment, by type, where known
   */
  public YearInputTables inputs(Optional<ByEnrollmentType<PersonYears>> personYears) {
    var needed = needed();
    if (personYears.isEmpty()) {
      tables.lack("person years by enrollment type", of.assignmentRequest());
    }
    var inputs = needed.flatMap(found -> personYears.map(years -> inputs(found, years)));
    return inputs
        .filter(all -> tables.areComplete())
        .<YearInputTables>map(all -> new YearInputTables.Complete(all, rules, tables.facts()))
        .orElseGet(() -> new YearInputTables.Incomplete(tables.lacks()));
  }

  /** The tables that every benchmark needs. */
  private record NeededTables(
      ByBenchmarkYear<InputRows> own,
      ByBenchmarkYear<InputRows> national,
      InputRows nationalNow,
      InputRows risk,
      Optional<InputRows> terms,
      Optional<ProspectiveTrendInputs> prospectiveTrend,
      Optional<PopulationInputs> population) {}

  private Optional<NeededTables> needed() {
    var own = ByBenchmarkYear.of(year -> tables.need(of.benchmarkYear(year)));
    var national = ByBenchmarkYear.of(year -> national(of.calendarYear(year)));
    var nationalNow = national(of.year().calendarYear());
    var risk =
        tables.need(of.ofYear(looksAtGroups() ? InputTable.RISK_GROUPS : InputTable.RISK_SCORES));
    var terms = tables.find(of.ofAgreement(InputTable.BENCHMARK_TERMS));
    var prospectiveTrend = prospectiveTrend(terms);
    var population = populationAdjustment();
    return tables.areComplete()
        ? Optional.of(
            new NeededTables(
                own.map(Optional::orElseThrow),
                national.map(Optional::orElseThrow),
                nationalNow.orElseThrow(),
                risk.orElseThrow(),
                terms,
                prospectiveTrend,
                population))
        : Optional.empty();
  }

  private Optional<InputRows> national(int year) {
    return tables.need(InputTableKey.nationalFactors(year));
  }

  private boolean looksAtGroups() {
    return rules.update().riskAdjustment().value() instanceof RiskCap.ByGroup;
  }

  private Optional<ProspectiveTrendInputs> prospectiveTrend(Optional<InputRows> terms) {
    return rules.update().prospectiveTrendWeight().isPresent()
        ? new ProspectiveTrendMapping(of, tables).of(terms)
        : Optional.empty();
  }

  private Optional<PopulationInputs> populationAdjustment() {
    return rules
        .historical()
        .population()
        .flatMap(rule -> tables.need(of.ofYear(InputTable.POPULATION_ADJUSTMENT)))
        .flatMap(InputFigures::population);
  }

  private BenchmarkInputs inputs(NeededTables found, ByEnrollmentType<PersonYears> personYears) {
    var own = found.own().map(InputFigures::ownYear);
    var nationalNow = InputFigures.national(found.nationalNow());
    PerformanceRisk risk =
        looksAtGroups()
            ? RiskMapping.groups(found.risk())
            : RiskMapping.scores(found.risk(), nationalNow.meanRiskScore());
    return new BenchmarkInputs(
        agreementTerms(found),
        own,
        new OwnPerformanceYear(personYears, risk),
        new BenchmarkInputs.National(
            found.national().map(InputFigures::national), nationalNow, found.prospectiveTrend()),
        rules.needsRegion()
            ? Optional.of(regions(population(), own.map(OwnYear::personYears)))
            : Optional.empty(),
        priorYears(),
        found.population());
  }

  private AgreementTerms agreementTerms(NeededTables found) {
    int adjustments = found.terms().map(InputFigures::regionalAdjustmentCount).orElse(1);
    return new AgreementTerms(adjustments);
  }

  private List<PriorYear> priorYears() {
    return tables
        .find(of.ofAgreement(InputTable.PRIOR_YEARS))
        .map(InputFigures::priorYears)
        .orElse(List.of());
  }

  /** The assignable population that the rules choose for county figures. */
  private AssignablePopulation population() {
    var window = rules.historical().assignableWindow().value();
    return AssignablePopulation.byRule(window, of.methodology());
  }

  private BenchmarkInputs.Regions regions(
      AssignablePopulation population, ByBenchmarkYear<ByEnrollmentType<PersonYears>> own) {
    return new BenchmarkInputs.Regions(
        ByBenchmarkYear.of(
            year -> region(population, of.calendarYear(year)).counties(own.of(year))),
        region(population, of.year().calendarYear()).countiesWhileListsChange());
  }

  private RegionMapping region(AssignablePopulation population, int year) {
    return new RegionMapping(tables, population, of.aco(), year);
  }

  /**
   * The same benchmark with both assignable populations. Where the ACO's own window is the calendar
   * year, both are one and the same.
   *
   * @param used what the benchmark by rule is computed from
   */
  public BothWindows bothWindows(YearInputTables.Complete used) {
    var own = AssignablePopulation.ofOwnWindow(of.methodology());
    var byRule = population();
    if (own == AssignablePopulation.CALENDAR_YEAR) {
      return new BothWindows(byRule, own, used.inputs().regions(), List.of(), List.of());
    }
    var other = byRule.other();
    var regions = regions(other, used.inputs().own().map(OwnYear::personYears));
    return new BothWindows(byRule, other, Optional.of(regions), tables.facts(), tables.lacks());
  }
}
