package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.NationalFactors;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.AssignedGroup;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;

/** A synthetic ACO as the tables that an analyst would send. */
record SentScenario(Scenario scenario, AcoYear of) {
  /** County factors of beneficiaries assignable in the calendar year. */
  static final String POPULATION_OF_THE_YEAR = "";

  /** County factors of those assignable in the window of prospective assignment. */
  static final String POPULATION_OF_THE_WINDOW = "?population=PROSPECTIVE_WINDOW";

  /** A type with person years enough for all dual eligibles. */
  private static final EnrollmentType MANY = EnrollmentType.AGED_NON_DUAL;

  /** Everything its benchmark is built from. */
  void sendAll() {
    sendOwn();
    sendNational();
    sendRegions(POPULATION_OF_THE_YEAR);
    sendTerms();
    sendPriorYears(scenario.inputs().priorYears());
    taken(sendRisk());
  }

  void sendOwn() {
    for (var year : BenchmarkYear.values()) {
      taken(sendOwnYear(year, scenario.inputs().own().of(year)));
    }
  }

  Response sendOwnYear(BenchmarkYear year, OwnYear figures) {
    return sendOwnYear(year, figures, "");
  }

  /** A version of the figures, as the query says. */
  Response sendOwnYear(BenchmarkYear year, OwnYear figures, String query) {
    return put(
        agreementPath() + "/benchmark-years/" + year + query,
        "type,per_capita,person_years,risk_score,dual_person_years",
        types(
            type ->
                figures.perCapita().of(type)
                    + ","
                    + figures.personYears().of(type)
                    + ","
                    + figures.riskScores().of(type)
                    + ","
                    + (type == MANY ? figures.dualPersonYears() : "0")));
  }

  private String agreementPath() {
    return "/acos/" + of.aco() + "/agreements/" + scenario.start();
  }

  /** How often the ACO was adjusted, and growth as projected, where the rules have use for it. */
  void sendTerms() {
    taken(
        put(
            agreementPath() + "/benchmark-terms",
            "regional_adjustment_count",
            Stream.of("" + scenario.inputs().agreement().regionalAdjustmentCount())));
    scenario.inputs().national().prospectiveTrend().ifPresent(this::sendProspectiveTrend);
  }

  void sendProspectiveTrend(ProspectiveTrendInputs trend) {
    switch (trend) {
      case ProspectiveTrendInputs.Cumulative never -> throw new AssertionError("nobody sends it");
      case ProspectiveTrendInputs.Growth growth -> taken(sendGrowth(growth));
      case ProspectiveTrendInputs.Delivered delivered ->
          taken(
              put(
                  "/acos/" + of.aco() + "/performance-years/" + of.year() + "/prospective-trend",
                  "type,factor",
                  types(type -> delivered.factors().of(type).toString())));
    }
  }

  Response sendGrowth(ProspectiveTrendInputs.Growth growth) {
    int first = scenario.start().date().getYear();
    return put(
        agreementPath() + "/prospective-trend-growth",
        "year,esrd_growth,aged_and_disabled_growth",
        IntStream.range(0, growth.years().size())
            .mapToObj(i -> growth(first + i, growth.years().get(i))));
  }

  private static String growth(int year, ProspectiveTrendInputs.YearlyGrowth growth) {
    return year + "," + growth.esrd() + "," + growth.agedAndDisabled();
  }

  void sendPriorYears(List<PriorYear> years) {
    if (years.isEmpty()) {
      return;
    }
    taken(
        put(
            agreementPath() + "/prior-years",
            "year,outcome,per_capita,person_years,final_sharing_rate",
            IntStream.range(0, years.size()).mapToObj(i -> priorYear(2021 + i, years.get(i)))));
  }

  private static String priorYear(int year, PriorYear figures) {
    return String.join(
        ",",
        String.valueOf(year),
        figures.outcome().name(),
        figures.perCapita().toString(),
        figures.personYears().toString(),
        figures.finalSharingRate().toString());
  }

  void sendNational() {
    var national = scenario.inputs().national();
    for (var year : BenchmarkYear.values()) {
      sendNational(calendarYear(year), national.benchmarkYears().of(year));
    }
    sendNational(of.year().calendarYear(), national.performanceYear());
  }

  static void sendNational(int year, NationalFactors factors) {
    taken(
        put(
            "/national-factors/" + year,
            "type,per_capita,mean_risk_score",
            types(type -> factors.perCapita().of(type) + "," + factors.meanRiskScore().of(type))));
  }

  void sendRegions() {
    sendRegions(POPULATION_OF_THE_YEAR);
  }

  /** County factors of a population, and the ACO's shares. */
  void sendRegions(String population) {
    sendRegions(scenario.inputs().regions().orElseThrow(), population);
    for (var year : BenchmarkYear.values()) {
      var counties = scenario.inputs().regions().orElseThrow().benchmarkYears().of(year);
      sendShares(calendarYear(year), counties, "");
    }
    sendShares(
        of.year().calendarYear(), scenario.inputs().regions().orElseThrow().performanceYear(), "");
  }

  /** County factors alone. */
  void sendRegions(BenchmarkInputs.Regions regions, String population) {
    for (var year : BenchmarkYear.values()) {
      sendFactors(calendarYear(year), regions.benchmarkYears().of(year), population);
    }
    sendFactors(of.year().calendarYear(), regions.performanceYear(), population);
  }

  private static void sendFactors(int year, List<County> counties, String population) {
    taken(
        put(
            "/county-factors/" + year + population,
            "county,type,per_capita,risk_score,demographic_score,assignable_person_years",
            counties.stream().flatMap(SentScenario::factors)));
  }

  void sendShares(int year, List<County> counties, String query) {
    taken(
        put(
            "/acos/" + of.aco() + "/county-shares/" + year + query,
            "county,type,person_years",
            counties.stream().flatMap(SentScenario::shares)));
  }

  private static Stream<String> factors(County county) {
    return types(
            type -> {
              var figures = county.figures().of(type);
              return figures.perCapita()
                  + ","
                  + figures.riskScore()
                  + ","
                  + figures.demographicScore()
                  + ","
                  + figures.assignable();
            })
        .map(row -> county.code() + "," + row);
  }

  private static Stream<String> shares(County county) {
    return types(type -> county.figures().of(type).assigned().toString())
        .map(row -> county.code() + "," + row);
  }

  Response sendRisk() {
    return switch (scenario.inputs().performanceYear().risk()) {
      case PerformanceRisk.ByType risk -> sendRisk(risk);
      case PerformanceRisk.ByGroup risk -> sendRisk(risk);
    };
  }

  Response sendRisk(PerformanceRisk.ByType risk) {
    return put(
        Requests.path(of) + "/risk-scores",
        "type,risk_score,demographic_growth",
        types(type -> rawScores(risk).of(type) + "," + risk.demographicGrowth().of(type)));
  }

  /** Scores as the model gives them. */
  ByEnrollmentType<Factor> rawScores(PerformanceRisk.ByType risk) {
    var means = scenario.inputs().national().performanceYear().meanRiskScore();
    return risk.riskScores().zip(means, Factor::times);
  }

  private Response sendRisk(PerformanceRisk.ByGroup risk) {
    return put(
        Requests.path(of) + "/risk-groups",
        "type,newly_risk_score_by3,newly_risk_score,newly_person_years,"
            + "continuously_risk_score_by3,continuously_risk_score,continuously_demographic_by3,"
            + "continuously_demographic,continuously_person_years",
        types(type -> newly(risk.newly().of(type)) + "," + others(risk.continuously().of(type))));
  }

  private static String newly(AssignedGroup group) {
    return group.riskScoreBy3() + "," + group.riskScore() + "," + group.personYears();
  }

  private static String others(AssignedGroup group) {
    return group.riskScoreBy3()
        + ","
        + group.riskScore()
        + ","
        + group.demographicBy3()
        + ","
        + group.demographic()
        + ","
        + group.personYears();
  }

  /** Recorded now, or on file already. */
  static void taken(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
  }

  int calendarYear(BenchmarkYear year) {
    return scenario.start().date().getYear() - 3 + year.ordinal();
  }

  private static Stream<String> types(Function<EnrollmentType, String> cells) {
    return Stream.of(EnrollmentType.values()).map(type -> type + "," + cells.apply(type));
  }

  static Response put(String path, String header, Stream<String> rows) {
    var csv = Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n"));
    return given().contentType("text/csv").body(csv).when().put(path);
  }

  BenchmarkInputs inputs() {
    return scenario.inputs();
  }
}
