package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.intake.InputTableCsv;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * A nation of alike ACOs that started in July 2019, and its counties: the same plain figures for
 * every type and year, for who looks at how many there are and not at what they come to.
 */
record SentNation(int counties) {
  private static final List<String> OWN_COUNTIES = List.of("51059", "51107");
  private static final List<Integer> YEARS = List.of(2016, 2017, 2018, 2020);

  /** Of each type, in both counties together. */
  private static final int PERSON_YEARS = 100;

  ByEnrollmentType<PersonYears> personYears() {
    return ByEnrollmentType.of(type -> PersonYears.parseYears(String.valueOf(PERSON_YEARS)));
  }

  /** What may be on file already. */
  void send() {
    for (var year : YEARS) {
      var rows = types(type -> type + ",10500,1.01");
      put("/national-factors/" + year, "type,per_capita,mean_risk_score", rows);
      sendCounties(year, "9876.54").then().statusCode(anyOf(is(200), is(201)));
    }
  }

  Response sendCounties(int year, String perCapita) {
    return given()
        .contentType("text/csv")
        .body(countyTable(perCapita))
        .put("/county-factors/" + year);
  }

  /** The same as they are kept. */
  InputRows counties(String perCapita) {
    var csv = new ByteArrayInputStream(countyTable(perCapita).getBytes(StandardCharsets.UTF_8));
    try {
      return InputTableCsv.read(InputTable.COUNTY_FACTORS, csv, new TableMemory().share());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String countyTable(String perCapita) {
    var all =
        Stream.concat(
            OWN_COUNTIES.stream(),
            IntStream.range(60000, 60000 + counties).mapToObj(String::valueOf));
    return table(
        "county,type,per_capita,risk_score,assignable_person_years",
        all.flatMap(county -> types(type -> county + "," + type + "," + perCapita + ",1.01,4500")));
  }

  void sendShares(AcoYear of) {
    var half = PERSON_YEARS / OWN_COUNTIES.size();
    for (var year : YEARS) {
      put(
          "/acos/" + of.aco() + "/county-shares/" + year,
          "county,type,person_years",
          OWN_COUNTIES.stream().flatMap(county -> types(type -> county + "," + type + "," + half)));
    }
  }

  /** The benchmark years and risk scores of all ACOs, in one file. */
  Response importOwn(List<AcoYear> years) {
    var header =
        "aco_id,kind,agreement_start,performance_year,period,type,per_capita,person_years,"
            + "risk_score";
    return given()
        .contentType("text/csv")
        .body(table(header, years.stream().flatMap(SentNation::own)))
        .post("/imports");
  }

  private static Stream<String> own(AcoYear of) {
    var figures = ",10400," + PERSON_YEARS + ",1.02";
    var benchmarkYears =
        Stream.of(BenchmarkYear.values())
            .flatMap(
                year ->
                    types(
                        type ->
                            of.aco()
                                + ",BENCHMARK_YEAR,2019-07-01,,"
                                + year
                                + ","
                                + type
                                + figures));
    var risk = types(type -> of.aco() + ",RISK_SCORES,,2020,," + type + ",,,1.03");
    return Stream.concat(benchmarkYears, risk);
  }

  private static void put(String path, String header, Stream<String> rows) {
    given()
        .contentType("text/csv")
        .body(table(header, rows))
        .put(path)
        .then()
        .statusCode(anyOf(is(200), is(201)));
  }

  private static String table(String header, Stream<String> rows) {
    return Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n"));
  }

  private static Stream<String> types(Function<EnrollmentType, String> row) {
    return Stream.of(EnrollmentType.values()).map(row);
  }
}
