package org.trueup.benchmark;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.NationalFactors;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.contracts.value.EnrollmentType;

/** A synthetic ACO as the tables that an analyst would send. */
record SentScenario(Scenario scenario, AcoYear of) {

  /** Everything its benchmark is built from. */
  void sendAll() {
    sendOwn();
    sendNational();
    sendRegions();
    sendRisk().then().statusCode(201);
  }

  void sendOwn() {
    for (var year : BenchmarkYear.values()) {
      sendOwnYear(year, scenario.inputs().own().of(year)).then().statusCode(201);
    }
  }

  Response sendOwnYear(BenchmarkYear year, OwnYear figures) {
    return put(
        "/acos/" + of.aco() + "/agreements/" + scenario.start() + "/benchmark-years/" + year,
        "type,per_capita,person_years,risk_score",
        types(
            type ->
                figures.perCapita().of(type)
                    + ","
                    + figures.personYears().of(type)
                    + ","
                    + figures.riskScores().of(type)));
  }

  void sendNational() {
    var national = scenario.inputs().national();
    for (var year : BenchmarkYear.values()) {
      sendNational(calendarYear(year), national.benchmarkYears().of(year));
    }
    sendNational(of.year().calendarYear(), national.performanceYear());
  }

  private static void sendNational(int year, NationalFactors factors) {
    put(
            "/national-factors/" + year,
            "type,per_capita,mean_risk_score",
            types(type -> factors.perCapita().of(type) + "," + factors.meanRiskScore().of(type)))
        .then()
        .statusCode(201);
  }

  void sendRegions() {
    var regions = scenario.inputs().regions().orElseThrow();
    for (var year : BenchmarkYear.values()) {
      sendRegion(calendarYear(year), regions.benchmarkYears().of(year));
    }
    sendRegion(of.year().calendarYear(), regions.performanceYear());
  }

  private void sendRegion(int year, List<County> counties) {
    put(
            "/county-factors/" + year,
            "county,type,per_capita,risk_score,assignable_person_years",
            counties.stream().flatMap(SentScenario::factors))
        .then()
        .statusCode(201);
    put(
            "/acos/" + of.aco() + "/county-shares/" + year,
            "county,type,person_years",
            counties.stream().flatMap(SentScenario::shares))
        .then()
        .statusCode(201);
  }

  private static Stream<String> factors(County county) {
    return types(
            type -> {
              var figures = county.figures().of(type);
              return figures.perCapita() + "," + figures.riskScore() + "," + figures.assignable();
            })
        .map(row -> county.code() + "," + row);
  }

  private static Stream<String> shares(County county) {
    return types(type -> county.figures().of(type).assigned().toString())
        .map(row -> county.code() + "," + row);
  }

  Response sendRisk() {
    var risk = (PerformanceRisk.ByType) scenario.inputs().performanceYear().risk();
    var means = scenario.inputs().national().performanceYear().meanRiskScore();
    return put(
        Requests.path(of) + "/risk-scores",
        "type,risk_score",
        types(type -> risk.riskScores().of(type).times(means.of(type)).toString()));
  }

  private int calendarYear(BenchmarkYear year) {
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
