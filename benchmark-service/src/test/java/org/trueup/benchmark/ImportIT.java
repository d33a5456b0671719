package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Facts about many ACOs in one file. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ImportIT {
  private static final String HEADER =
      "aco_id,kind,performance_year,agreement_start,period,type,total,per_capita,person_years,"
          + "risk_score,basis,paid_through";

  @Inject DataSource database;

  /** Sixty ACOs with expenditures, a benchmark of CMS and the first of their benchmark years. */
  @Test
  void loadsSixtyAcosAtOnce() {
    var years = Stream.generate(() -> Samples.newAco("2018")).limit(60).toList();
    try (var upstream = new Upstream(database);
        var downstream = new Downstream()) {
      years.forEach(of -> upstream.send(Samples.agreement(of.aco(), 1)));
      years.forEach(of -> upstream.send(Samples.assignment(of, 1, "7210.5")));
      years.forEach(of -> upstream.awaitHandled("assignment/" + of + "/1"));

      var answer = post(file(years)).then().statusCode(201).extract().jsonPath();

      assertThat(answer.getLong("rows")).isEqualTo(60 * 6);
      assertThat(answer.<String>getList("items.outcome")).hasSize(60 * 3).containsOnly("ACCEPTED");
      for (var of : years) {
        var announced = downstream.eventsUpTo(of, 2).getLast();
        assertThat(announced).isEqualTo(Requests.benchmark(of));
        assertThat(announced.head().stage()).isEqualTo(Stage.RECONCILED);
        assertThat(announced.head().cause().kind()).isEqualTo(Cause.Kind.BENCHMARK_INPUT);
        assertThat(announced.head().cause().file()).isEqualTo(answer.getString("id"));
        assertThat(announced.totalBenchmark()).isEqualTo(Money.parse("71000000"));
      }
    }
  }

  private static String file(List<AcoYear> years) {
    return Stream.concat(Stream.of(HEADER), years.stream().flatMap(ImportIT::rows))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> rows(AcoYear of) {
    var types =
        Stream.of("ESRD", "DISABLED", "AGED_DUAL", "AGED_NON_DUAL")
            .map(type -> of.aco() + ",BENCHMARK_YEAR,,2017-01-01,BY1," + type + ",,9000,100,1.1,,");
    return Stream.concat(
        Stream.of(
            of.aco() + ",EXPENDITURES,2018,,FINAL,ALL,69000000,,,,,2019-03-31",
            of.aco() + ",REPORTED_BENCHMARK,2018,,FINAL,ALL,71000000,,,,,"),
        types);
  }

  /** A retry must not undo what came after the file. */
  @Test
  void givesTheSameAnswerToTheSameFileAndChangesNothing() {
    var of = Samples.newAco("2018");
    var csv = HEADER + "\n" + of.aco() + ",EXPENDITURES,2018,,Q2,ALL,,9500.5,,,,\n";
    var first = post(csv).then().statusCode(201).extract();
    Requests.putExpenditures(of, "Q2", "{\"perCapita\":\"9600\"}").then().statusCode(201);

    var again = post(csv).then().statusCode(200).extract();

    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(first.jsonPath().<String>getList("benchmarks[0].missing"))
        .containsExactly("AGREEMENT");
    Requests.get(of, "/expenditures/Q2").then().statusCode(200).body("perCapita", is("9600"));
    given()
        .get("/imports/" + first.jsonPath().getString("id"))
        .then()
        .statusCode(200)
        .body("rows", is(1));
  }

  @Test
  void makesNoRevisionOfWhatIsOnFile() {
    var of = Samples.newAco("2018");
    Requests.putExpenditures(of, "Q2", "{\"perCapita\":\"9500.50\"}").then().statusCode(201);

    var answer =
        post(HEADER
                + "\n"
                + of.aco()
                + ",EXPENDITURES,2018,,Q2,,,9500.5,,,ROLLING_12_MONTHS,"
                + "\n"
                + of.aco()
                + ",EXPENDITURES,2018,,Q3,,,9500.5,,,YEAR_TO_DATE,2018-10-31")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    assertThat(answer.<String>getList("items.outcome")).containsExactly("UNCHANGED", "ACCEPTED");
    assertThat(answer.<Integer>getList("items.revision")).containsExactly(1, 2);
    assertThat(answer.<String>getList("items.path"))
        .containsExactly(
            Requests.path(of) + "/expenditures/Q2", Requests.path(of) + "/expenditures/Q3");
  }

  @Test
  void takesExpendituresByType() {
    var of = Samples.newAco("2018");
    var rows =
        Stream.of("ESRD,90000", "DISABLED,10000", "AGED_DUAL,17000", "AGED_NON_DUAL,9000")
            .map(typed -> of.aco() + ",EXPENDITURES,2018,Q2," + typed + ",2018-08-31")
            .collect(Collectors.joining("\r\n"));
    var header = "\uFEFF\"aco_id\",kind,performance_year,period,type,per_capita,paid_through\r\n";

    post(header + rows).then().statusCode(201);

    Requests.get(of, "/expenditures/Q2")
        .then()
        .statusCode(200)
        .body("perCapitaByType.agedDual", is("17000"))
        .body("paidThrough", is("2018-08-31"));
  }

  @Test
  void takesAllOrNothing() {
    var of = Samples.newAco("2018");
    var csv =
        HEADER
            + "\n"
            + of.aco()
            + ",EXPENDITURES,2018,,FINAL,ALL,69000000,,,,,"
            + "\n"
            + AcoIds.next()
            + ",EXPENDITURES,2018,,FINAL,ALL,-1,,,,,";

    var refused = post(csv).then().statusCode(422).extract().jsonPath();

    assertThat(refused.<Integer>getList("errors.where.line")).containsExactly(3);
    Requests.get(of, "/expenditures/FINAL").then().statusCode(404);
  }

  @Test
  void namesTheFirstHundredFaultsAndHowManyThereAre() {
    var aco = AcoIds.next();
    var rows =
        IntStream.range(0, 150)
            .mapToObj(i -> aco + ",EXPENDITURES,2018,,Q9,ALL,many,,,,,")
            .collect(Collectors.joining("\n"));

    var refused = post(HEADER + "\n" + rows).then().statusCode(422).extract().jsonPath();

    assertThat(refused.<String>getList("errors.expected")).hasSize(100);
    assertThat(refused.getString("detail")).startsWith("300 faults were found; the first 100");
  }

  private static Response post(String csv) {
    return given()
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .when()
        .post("/imports");
  }
}
