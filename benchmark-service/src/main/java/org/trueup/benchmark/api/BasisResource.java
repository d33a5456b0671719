package org.trueup.benchmark.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.trueup.benchmark.BenchmarkBasis;
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
      @PathParam("benchmarkYear") BenchmarkYear year) {
    return ofAgreement(BasisTable.BENCHMARK_YEAR, aco, start, start + "/" + year);
  }

  @Path(AGREEMENT + "/benchmark-terms")
  public BasisTableResource terms(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(BasisTable.BENCHMARK_TERMS, aco, start, start.toString());
  }

  @Path(AGREEMENT + "/prior-years")
  public BasisTableResource priorYears(
      @PathParam("acoId") AcoId aco, @PathParam("start") AgreementStart start) {
    return ofAgreement(BasisTable.PRIOR_YEARS, aco, start, start.toString());
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
      @PathParam("acoId") AcoId aco, @PathParam("year") PerformanceYear year) {
    return table(BasisKey.of(BasisTable.COUNTY_SHARES, aco, calendarYear(year)));
  }

  @Path("/county-factors/{year}")
  public BasisTableResource countyFactors(@PathParam("year") PerformanceYear year) {
    return table(BasisKey.national(BasisTable.COUNTY_FACTORS, calendarYear(year)));
  }

  @Path("/national-factors/{year}")
  public BasisTableResource nationalFactors(@PathParam("year") PerformanceYear year) {
    return table(BasisKey.national(BasisTable.NATIONAL_FACTORS, calendarYear(year)));
  }

  private BasisTableResource ofAgreement(
      BasisTable table, AcoId aco, AgreementStart start, String subject) {
    rules.require(start);
    return table(BasisKey.of(table, aco, subject));
  }

  private BasisTableResource ofYear(BasisTable table, AcoId aco, PerformanceYear year) {
    rules.require(year);
    return table(BasisKey.of(table, aco, year.toString()));
  }

  private BasisTableResource table(BasisKey key) {
    return new BasisTableResource(basis, key);
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
