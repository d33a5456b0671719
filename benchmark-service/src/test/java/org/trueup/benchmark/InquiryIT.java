package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.trueup.benchmark.Requests.path;
import static org.trueup.benchmark.Requests.putBenchmark;
import static org.trueup.benchmark.Requests.putExpenditures;
import static org.trueup.benchmark.Samples.agreement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class InquiryIT {
  @Inject DataSource database;

  @Test
  void knowsNoBenchmarkOfAYearThatNoAgreementCovers() {
    var of = Samples.newAco("2018");

    var answer = Requests.get(of, "/benchmark");

    answer.then().statusCode(404).contentType("application/problem+json");
    assertThat(answer.jsonPath().getString("detail"))
        .contains("No agreement of " + of.aco() + " on file covers");
  }

  @Test
  void waitsForEverythingWhenOnlyTheAgreementIsThere() {
    var of = Samples.newAco("2018");
    deliver(of.aco());

    var answer = Requests.get(of, "/benchmark");

    answer.then().statusCode(200).header("Trueup-Revision", "0");
    assertThat(answer.jsonPath().getString("stage")).isEqualTo("WAITING");
    assertThat(answer.jsonPath().getList("waitingFor.what"))
        .containsExactly("ASSIGNMENT", "BENCHMARK", "EXPENDITURES");
    var put = "PUT " + Requests.path(of);
    assertThat(answer.jsonPath().getList("waitingFor.where"))
        .containsExactly(
            "assignment-service: " + put + "/reported-assignment",
            "benchmark-service: " + put + "/reported-benchmarks/{PRELIMINARY|JUNE|FINAL}",
            "benchmark-service: " + put + "/expenditures/{Q1|Q2|Q3|Q4|FINAL}");
  }

  @Test
  void tellsEveryRevisionWithItsCauseAndTotals() {
    var of = Samples.newAco("2018");
    deliver(of.aco());
    putExpenditures(of, "Q1", "{\"total\":\"17000000\"}");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");

    var history = Requests.get(of, "/benchmark/history").jsonPath();

    assertThat(history.getList("items.revision")).containsExactly(1, 2);
    assertThat(history.getList("items.cause.kind"))
        .containsExactly("EXPENDITURES", "BENCHMARK_INPUT");
    assertThat(history.getList("items.totalBenchmark")).containsExactly(null, "71000000");
    assertThat(history.getList("items.totalExpenditures")).containsExactly("17000000", "17000000");
  }

  @Test
  void showsItsFiguresAsLinesOfTheReport() {
    var of = Samples.newAco("2018");
    deliver(of.aco());
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");

    var lines = Requests.get(of, "/benchmark/lines").jsonPath();

    assertThat(lines.getString("items.find { it.line == 'H' }.value")).isEqualTo("71000000");
    assertThat(lines.getList("items.find { it.line == 'H' }.inputs"))
        .containsExactly("reported-benchmark/" + of + "/JUNE/1");
  }

  @Test
  void readsAnEarlierRevisionAndWhatWasKnownThen() {
    var of = Samples.newAco("2018");
    deliver(of.aco());
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");
    var then = Requests.get(of, "/benchmark").jsonPath().getString("recordedAt");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"72000000\"}");

    assertTotal(of, "/benchmark", "72000000");
    assertTotal(of, "/benchmark?revision=1", "71000000");
    assertTotal(of, "/benchmark?asOf=" + then, "71000000");
    assertTotal(of, "/reported-benchmarks/JUNE?revision=1", "71000000");
    assertTotal(of, "/reported-benchmarks/JUNE?asOf=" + then, "71000000");
    Requests.get(of, "/benchmark?revision=3").then().statusCode(404);
    Requests.get(of, "/benchmark?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
    Requests.get(of, "/benchmark?asOf=-999999-01-01T00:00:00Z").then().statusCode(404);
    assertTotal(of, "/benchmark?asOf=%2B999999-01-01T00:00:00Z", "72000000");
  }

  @Test
  void refusesARevisionThatIsNoNumberAndATimeThatIsNone() {
    var of = Samples.newAco("2018");

    var revision = Requests.get(of, "/benchmark?revision=latest");
    var time = Requests.get(of, "/benchmark?asOf=yesterday");

    revision.then().statusCode(400).contentType("application/problem+json");
    assertThat(revision.jsonPath().getList("errors.where.parameter")).containsExactly("revision");
    time.then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void sendsNothingWhenTheReaderHasItAlready() {
    var of = Samples.newAco("2018");
    deliver(of.aco());
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");
    var tag = Requests.get(of, "/benchmark").header("ETag");

    given().header("If-None-Match", tag).get(path(of) + "/benchmark").then().statusCode(304);
  }

  @Test
  void holdsAWriteToTheRevisionItsSenderSaw() {
    var of = Samples.newAco("2018");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"72000000\"}");

    given()
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"totalBenchmark\":\"73000000\"}")
        .put(path(of) + "/reported-benchmarks/JUNE")
        .then()
        .statusCode(412);
  }

  @Test
  void echoesAFactWithItsRevision() {
    var of = Samples.newAco("2018");

    var put = putExpenditures(of, "Q3", "{\"total\":\"52000000.50\"}");

    put.then().statusCode(201).header("Trueup-Revision", "1").header("ETag", "\"1\"");
    assertThat(put.jsonPath().getString("total")).isEqualTo("52000000.5");
    assertThat(put.jsonPath().getString("basis")).isEqualTo("ROLLING_12_MONTHS");
    assertThat(put.jsonPath().getInt("revision")).isEqualTo(1);
    assertThat(Requests.get(of, "/expenditures/Q3").jsonPath().getString("total"))
        .isEqualTo("52000000.5");
  }

  @Test
  void letsNotEvenTheOwnerChangeARow() throws SQLException {
    var of = Samples.newAco("2018");
    putBenchmark(of, "JUNE", "{\"totalBenchmark\":\"71000000\"}");

    try (var connection = InfrastructureResource.asOwnerOf("benchmark");
        var update =
            connection.prepareStatement(
                "update benchmark.reported_benchmark set revision = 9 where aco_id = ?")) {
      update.setString(1, of.aco().value());
      assertThatThrownBy(update::executeUpdate)
          .hasMessageContaining("rows of reported_benchmark are never changed: add a revision");
    }
  }

  @Test
  void showsTheRulesOfAYearAndWhatChanges() {
    var sheet = given().get("/rules?performanceYear=2023").then().statusCode(200).extract();
    var changes = given().get("/rules/diff?from=2023&to=2024").then().statusCode(200).extract();

    assertThat(sheet.jsonPath().getList("rules.rule"))
        .startsWith("performance-years.yaml", "year-weights-first-agreement.yaml")
        .contains("truncation.yaml", "completion-factors.yaml", "anomalous-billing.yaml");
    assertThat(changes.jsonPath().getList("items.rule")).contains("guardrail-blend.yaml");
    given()
        .get("/rules/diff?from=2024&to=2025")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.rule == 'prospective-trend-weight.yaml' }.inWords[0]",
            equalTo("parts 1, of 6; then parts 1, of 3"));
    given().get("/rules/diff?from=2025&to=2026").then().body("items", empty());
  }

  @Test
  void saysThatItIsReady() {
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
  }

  private static void assertTotal(AcoYear of, String rest, String total) {
    assertThat(Requests.get(of, rest).jsonPath().getString("totalBenchmark")).isEqualTo(total);
  }

  private void deliver(AcoId aco) {
    try (var upstream = new Upstream(database)) {
      upstream.deliver(agreement(aco, 1));
    }
  }
}
