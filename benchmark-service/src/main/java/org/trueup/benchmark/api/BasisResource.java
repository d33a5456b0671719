package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.trueup.benchmark.BenchmarkBasis;
import org.trueup.benchmark.basis.AssignablePopulation;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/** The tables that benchmarks are built from, each at its own path. */
@Path("/")
public class BasisResource {
  private static final String AGREEMENT = "/acos/{acoId}/agreements/{start}";
  private static final String YEAR = "/acos/{acoId}/performance-years/{py}";

  private final BenchmarkBasis basis;
  private final BenchmarkRules rules;

  BasisResource(BenchmarkBasis basis, BenchmarkRules rules) {
    this.basis = basis;
    this.rules = rules;
  }

  @Path(AGREEMENT + "/benchmark-years/{benchmarkYear}")
  public BasisTableResource benchmarkYear(
      @PathParam("acoId") AcoId aco,
      @PathParam("start") AgreementStart start,
      @PathParam("benchmarkYear") BenchmarkYear year,
      @BeanParam VersionParameters version) {
    rules.require(start);
    var key = BasisKey.of(BasisTable.BENCHMARK_YEAR, aco, start + "/" + year);
    return table(version.version(key, start.date().getYear(), rules), version);
  }

  @Path(AGREEMENT + "/benchmark-terms")
  public BasisTableResource terms(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(BasisTable.BENCHMARK_TERMS, aco, start);
  }

  @Path(AGREEMENT + "/prior-years")
  public BasisTableResource priorYears(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(BasisTable.PRIOR_YEARS, aco, start);
  }

  @Path(YEAR + "/risk-scores")
  public BasisTableResource riskScores(
      @PathParam("acoId") AcoId aco, @PathParam("py") PerformanceYear year) {
    return ofYear(BasisTable.RISK_SCORES, aco, year);
  }

  @Path(YEAR + "/risk-groups")
  public BasisTableResource riskGroups(
      @PathParam("acoId") AcoId aco, @PathParam("py") PerformanceYear year) {
    return ofYear(BasisTable.RISK_GROUPS, aco, year);
  }

  @Path("/acos/{acoId}/county-shares/{year}")
  public BasisTableResource countyShares(
      @PathParam("acoId") AcoId aco,
      @PathParam("year") PerformanceYear year,
      @BeanParam VersionParameters version) {
    var key = BasisKey.of(BasisTable.COUNTY_SHARES, aco, calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  /** Of people assignable in the calendar year, or in the window of prospective assignment. */
  @Path("/county-factors/{year}")
  public BasisTableResource countyFactors(
      @PathParam("year") PerformanceYear year,
      @QueryParam("population") @DefaultValue("CALENDAR_YEAR") AssignablePopulation population,
      @BeanParam VersionParameters version) {
    var key = population.countyFactors(calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  @Path("/national-factors/{year}")
  public BasisTableResource nationalFactors(
      @PathParam("year") PerformanceYear year, @BeanParam VersionParameters version) {
    var key = BasisKey.national(BasisTable.NATIONAL_FACTORS, calendarYear(year));
    return table(version.version(key, year.calendarYear(), rules), version);
  }

  private BasisTableResource ofAgreement(BasisTable table, AcoId aco, AgreementStart start) {
    rules.require(start);
    return table(BasisKey.of(table, aco, start.toString()), new VersionParameters());
  }

  private BasisTableResource ofYear(BasisTable table, AcoId aco, PerformanceYear year) {
    rules.require(year);
    return table(BasisKey.of(table, aco, year.toString()), new VersionParameters());
  }

  private BasisTableResource table(BasisKey key, VersionParameters version) {
    return new BasisTableResource(basis, key, version.restatement());
  }

  /** A calendar year as it stands in a path; a half year is none. */
  private static String calendarYear(PerformanceYear year) {
    if (year.secondHalf()) {
      throw Refusal.malformed(Fault.inParameter("year", year, "a calendar year such as 2021"));
    }
    return year.toString();
  }
}
