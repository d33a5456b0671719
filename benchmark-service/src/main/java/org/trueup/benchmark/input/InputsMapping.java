package org.trueup.benchmark.input;

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
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.rules.UpdateMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Reads the tables of one ACO's performance year into inputs, and names what is missing. */
public final class InputsMapping {
  private final InputSubject of;
  private final RulesInForce rules;
  private final TablesUsed tables;

  private InputsMapping(InputSubject of, RulesInForce rules, TablesUsed tables) {
    this.of = of;
    this.rules = rules;
    this.tables = tables;
  }

  /**
   * Brings together what is on file.
   *
   * @param personYears of the assignment in force, by type, where known
   */
  public static YearInputTables read(
      InputSubject of,
      RulesInForce rules,
      @Nullable ByEnrollmentType<PersonYears> personYears,
      Function<InputTableKey, Optional<InputTableVersion>> onFile) {
    var tables = new TablesUsed(onFile);
    var reading = new InputsMapping(of, rules, tables);
    var found = reading.needed();
    if (personYears == null) {
      tables.lack("person years by enrollment type", of.assignmentPath());
    }
    if (found.isEmpty() || personYears == null) {
      return new YearInputTables.Incomplete(tables.lacks());
    }
    var inputs = reading.inputs(found.get(), personYears);
    return tables.lacks().isEmpty()
        ? new YearInputTables.Complete(inputs, rules, tables.facts())
        : new YearInputTables.Incomplete(tables.lacks());
  }

  /** The tables that every benchmark needs. */
  private record Needed(
      ByBenchmarkYear<InputRows> own,
      ByBenchmarkYear<InputRows> national,
      InputRows nationalNow,
      InputRows risk,
      Optional<InputRows> terms) {}

  private Optional<Needed> needed() {
    var own = ByBenchmarkYear.of(this::ownYear);
    var national = ByBenchmarkYear.of(year -> national(of.calendarYear(year)));
    var nationalNow = national(of.year().calendarYear());
    var risk = risk();
    var terms = tables.find(InputTableKey.of(InputTable.BENCHMARK_TERMS, of.aco(), of.start()));
    if (needsProspectiveGrowth() && terms.flatMap(InputFigures::growth).isEmpty()) {
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

  private Optional<InputRows> ownYear(BenchmarkYear year) {
    var subject = of.start() + "/" + year;
    return tables.need(
        InputTableKey.of(InputTable.BENCHMARK_YEAR, of.aco(), subject), of.benchmarkYearPath(year));
  }

  private Optional<InputRows> national(int year) {
    return tables.need(InputTableKey.nationalFactors(year), "/national-factors/" + year);
  }

  private boolean looksAtGroups() {
    return rules.update().riskAdjustment().value() instanceof RiskCap.ByGroup;
  }

  private Optional<InputRows> risk() {
    var table = looksAtGroups() ? InputTable.RISK_GROUPS : InputTable.RISK_SCORES;
    return tables.need(
        InputTableKey.of(table, of.aco(), of.year().toString()),
        of.yearPath() + "/" + table.title());
  }

  private BenchmarkInputs inputs(Needed found, ByEnrollmentType<PersonYears> personYears) {
    var own = found.own().map(InputFigures::ownYear);
    var nationalNow = InputFigures.national(found.nationalNow());
    PerformanceRisk risk =
        looksAtGroups()
            ? RiskMapping.groups(found.risk())
            : RiskMapping.scores(found.risk(), nationalNow.meanRiskScore());
    return new BenchmarkInputs(
        new AgreementTerms(
            found.terms().map(InputFigures::timesRegional).orElse(1), of.yearOfAgreement()),
        own,
        new OwnPerformanceYear(personYears, risk),
        new BenchmarkInputs.National(
            found.national().map(InputFigures::national),
            nationalNow,
            found.terms().flatMap(InputFigures::growth)),
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

  private RegionMapping region(AssignablePopulation population, int year) {
    return new RegionMapping(tables, population, of.aco(), year);
  }

  /**
   * The same benchmark with both assignable populations. Where the ACO's own window is the calendar
   * year, both are one and the same.
   *
   * @param basis what the benchmark in force was read from
   */
  public static BothWindows bothWindows(
      InputSubject of,
      YearInputTables.Complete basis,
      Function<InputTableKey, Optional<InputTableVersion>> onFile) {
    var tables = new TablesUsed(onFile);
    var reading = new InputsMapping(of, basis.rules(), tables);
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
        .find(InputTableKey.of(InputTable.PRIOR_YEARS, of.aco(), of.start()))
        .map(InputFigures::priorYears)
        .orElse(List.of());
  }
}
