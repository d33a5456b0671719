package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.figures.InputTableRecording;
import org.trueup.benchmark.input.AssignablePopulation;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.access.Caller;

/** The input tables of benchmarks, each at its own path. */
@Path("/")
public class InputTablesResource {
  private static final String AGREEMENT = "/acos/{acoId}/agreements/{start}";
  private static final String YEAR = "/acos/{acoId}/performance-years/{py}";

  private final TableMemory memory;
  private final InputTableRecording recording;
  private final BenchmarkRules rules;
  private final Caller caller;

  InputTablesResource(
      TableMemory memory, InputTableRecording recording, BenchmarkRules rules, Caller caller) {
    this.memory = memory;
    this.recording = recording;
    this.rules = rules;
    this.caller = caller;
  }

  /** An agreement of an ACO. */
  public static class AgreementPath {
    @PathParam("acoId")
    AcoId aco;

    @Parameter(description = "The first day of the agreement.")
    @PathParam("start")
    AgreementStart start;

    InputTableKey key(InputTable table) {
      return InputTableKey.of(table, aco, start.toString());
    }
  }

  @Path(AGREEMENT + "/benchmark-years/{benchmarkYear}")
  public InputTableResource benchmarkYear(
      @BeanParam AgreementPath path,
      @Parameter(description = "Which of the three years before the agreement.")
          @PathParam("benchmarkYear")
          BenchmarkYear year,
      @BeanParam RestatementParameters restated) {
    rules.require(path.start);
    var key = path.key(InputTable.BENCHMARK_YEAR).below(year.name());
    return table(key, path.start.date().getYear(), restated);
  }

  @Path(AGREEMENT + "/benchmark-terms")
  public InputTableResource terms(@BeanParam AgreementPath path) {
    rules.require(path.start);
    return table(path.key(InputTable.BENCHMARK_TERMS));
  }

  @Path(AGREEMENT + "/prior-years")
  public InputTableResource priorYears(@BeanParam AgreementPath path) {
    rules.require(path.start);
    return table(path.key(InputTable.PRIOR_YEARS));
  }

  @Path(AGREEMENT + "/prospective-trend-growth")
  public InputTableResource prospectiveTrendGrowth(@BeanParam AgreementPath path) {
    rules.require(path.start);
    return table(path.key(InputTable.PROSPECTIVE_TREND_GROWTH));
  }

  @Path(YEAR + "/prospective-trend")
  public InputTableResource prospectiveTrend(@BeanParam AcoYearPath path) {
    return ofYear(InputTable.PROSPECTIVE_TREND, path.of());
  }

  @Path(YEAR + "/population-adjustment")
  public InputTableResource populationAdjustment(@BeanParam AcoYearPath path) {
    return ofYear(InputTable.POPULATION_ADJUSTMENT, path.of());
  }

  @Path(YEAR + "/risk-scores")
  public InputTableResource riskScores(@BeanParam AcoYearPath path) {
    return ofYear(InputTable.RISK_SCORES, path.of());
  }

  @Path(YEAR + "/risk-groups")
  public InputTableResource riskGroups(@BeanParam AcoYearPath path) {
    return ofYear(InputTable.RISK_GROUPS, path.of());
  }

  @Path("/acos/{acoId}/county-shares/{year}")
  public InputTableResource countyShares(
      @PathParam("acoId") AcoId aco,
      @Parameter(description = "A calendar year.") @PathParam("year") PerformanceYear year,
      @BeanParam RestatementParameters restated) {
    var key = InputTableKey.of(InputTable.COUNTY_SHARES, aco, calendarYear(year));
    return table(key, year.calendarYear(), restated);
  }

  /**
   * Factors of beneficiaries assignable in the calendar year, or in the window of prospective
   * assignment.
   */
  @Path("/county-factors/{year}")
  public InputTableResource countyFactors(
      @Parameter(description = "A calendar year.") @PathParam("year") PerformanceYear year,
      @Parameter(
              description =
                  "Whose factors: of beneficiaries assignable in the calendar year, or in the window of prospective assignment.")
          @QueryParam("population")
          @DefaultValue("CALENDAR_YEAR")
          AssignablePopulation population,
      @BeanParam RestatementParameters restated) {
    var key = population.countyFactors(calendarYear(year));
    return table(key, year.calendarYear(), restated);
  }

  @Path("/national-factors/{year}")
  public InputTableResource nationalFactors(
      @Parameter(description = "A calendar year.") @PathParam("year") PerformanceYear year,
      @BeanParam RestatementParameters restated) {
    var key = InputTableKey.national(InputTable.NATIONAL_FACTORS, calendarYear(year));
    return table(key, year.calendarYear(), restated);
  }

  private InputTableResource ofYear(InputTable table, AcoYear of) {
    rules.require(of.year());
    return table(InputTableKey.of(table, of.aco(), of.year().toString()));
  }

  private InputTableResource table(InputTableKey key) {
    return new InputTableResource(memory, recording, key, Optional.empty(), caller.name());
  }

  /**
   * A table that may be restated.
   *
   * @param first the first calendar year from which its versions may count
   */
  private InputTableResource table(InputTableKey key, int first, RestatementParameters restated) {
    return new InputTableResource(
        memory,
        recording,
        restated.version(key, first, rules),
        restated.restatement(),
        caller.name());
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
