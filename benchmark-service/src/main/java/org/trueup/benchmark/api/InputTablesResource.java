package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.figures.InputTableRecording;
import org.trueup.benchmark.input.AssignablePopulation;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/** The tables that benchmarks are built from, each at its own path. */
@Path("/")
public class InputTablesResource {
  private static final String AGREEMENT = "/acos/{acoId}/agreements/{start}";
  private static final String YEAR = "/acos/{acoId}/performance-years/{py}";

  private final InputTableRecording basis;
  private final BenchmarkRules rules;

  InputTablesResource(InputTableRecording basis, BenchmarkRules rules) {
    this.basis = basis;
    this.rules = rules;
  }

  @Path(AGREEMENT + "/benchmark-years/{benchmarkYear}")
  public InputTableResource benchmarkYear(
      @PathParam("acoId") AcoId aco,
      @PathParam("start") AgreementStart start,
      @PathParam("benchmarkYear") BenchmarkYear year,
      @BeanParam VersionParameters version) {
    rules.require(start);
    var key = InputTableKey.of(InputTable.BENCHMARK_YEAR, aco, start + "/" + year);
    return table(version.version(key, start.date().getYear(), rules), version);
  }

  @Path(AGREEMENT + "/benchmark-terms")
  public InputTableResource terms(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(InputTable.BENCHMARK_TERMS, aco, start);
  }

  @Path(AGREEMENT + "/prior-years")
  public InputTableResource priorYears(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(InputTable.PRIOR_YEARS, aco, start);
  }

  @Path(YEAR + "/risk-scores")
  public InputTableResource riskScores(
      @PathParam("acoId") AcoId aco, @PathParam("py") PerformanceYear year) {
    return ofYear(InputTable.RISK_SCORES, aco, year);
  }

  @Path(YEAR + "/risk-groups")
  public InputTableResource riskGroups(
      @PathParam("acoId") AcoId aco, @PathParam("py") PerformanceYear year) {
    return ofYear(InputTable.RISK_GROUPS, aco, year);
  }

  @Path("/acos/{acoId}/county-shares/{year}")
  public InputTableResource countyShares(
      @PathParam("acoId") AcoId aco,
      @PathParam("year") PerformanceYear year,
      @BeanParam VersionParameters version) {
    var key = InputTableKey.of(InputTable.COUNTY_SHARES, aco, calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  /** Of people assignable in the calendar year, or in the window of prospective assignment. */
  @Path("/county-factors/{year}")
  public InputTableResource countyFactors(
      @PathParam("year") PerformanceYear year,
      @QueryParam("population") @DefaultValue("CALENDAR_YEAR") AssignablePopulation population,
      @BeanParam VersionParameters version) {
    var key = population.countyFactors(calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  @Path("/national-factors/{year}")
  public InputTableResource nationalFactors(
      @PathParam("year") PerformanceYear year, @BeanParam VersionParameters version) {
    var key = InputTableKey.national(InputTable.NATIONAL_FACTORS, calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  private InputTableResource ofAgreement(InputTable table, AcoId aco, AgreementStart start) {
    rules.require(start);
    return table(InputTableKey.of(table, aco, start.toString()), new VersionParameters());
  }

  private InputTableResource ofYear(InputTable table, AcoId aco, PerformanceYear year) {
    rules.require(year);
    return table(InputTableKey.of(table, aco, year.toString()), new VersionParameters());
  }

  private InputTableResource table(InputTableKey key, VersionParameters version) {
    return new InputTableResource(basis, key, version.restatement());
  }

  /** A calendar year as it stands in a path; a half year is none. */
  private static String calendarYear(PerformanceYear year) {
    if (year.secondHalf()) {
      throw Refusal.malformed(
          Fault.inParameter("year", year, "a calendar year such as 2021")
              .under("Factors and shares of counties are those of a calendar year", null));
    }
    return year.toString();
  }
}
