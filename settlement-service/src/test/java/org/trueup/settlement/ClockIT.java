package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** What was known at a moment does not change, whatever the clock of the database does after it. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ClockIT {
  private static final String HEALTH = "checks.find { it.name == 'recording clock' }.data.";

  private final String quality = "/acos/" + AcoIds.next() + "/performance-years/2018/quality";

  @AfterEach
  void setRight() throws SQLException {
    setClock(Duration.ZERO);
  }

  @Test
  void anAnswerOfThePastStaysWhenTheClockIsSetBack() throws SQLException {
    send("0.8").statusCode(201);
    var first = lastRecorded();
    var before = first.minus(Duration.ofSeconds(30));
    readAsOf(before).statusCode(404);

    setClock(Duration.ofMinutes(-2));
    send("0.9").statusCode(200);

    readAsOf(before).statusCode(404);
    readAsOf(first).statusCode(200).body("score", equalTo("0.8"));
    read().body("score", equalTo("0.9"));
    assertThat(lastRecorded()).isAfter(first);
    given().get("/q/health/ready").then().statusCode(200).body(HEALTH + "degraded", equalTo(true));

    setClock(Duration.ZERO);
    given().get("/q/health/ready").then().body(HEALTH + "degraded", equalTo(false));
  }

  @Test
  void nothingIsRecordedByAClockThatIsFarBehind() throws SQLException {
    send("0.8").statusCode(201);

    setClock(Duration.ofHours(-2));
    send("0.9")
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("detail", containsString("The clock of the database says"));

    setClock(Duration.ZERO);
    read().body("score", equalTo("0.8"));
    send("0.9").statusCode(200);
  }

  private ValidatableResponse send(String score) {
    return given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"" + score + "\"}")
        .put(quality)
        .then();
  }

  private ValidatableResponse read() {
    return given().get(quality).then().statusCode(200);
  }

  private ValidatableResponse readAsOf(Instant moment) {
    return given().queryParam("asOf", moment.toString()).get(quality).then();
  }

  private static Instant lastRecorded() throws SQLException {
    try (var owner = InfrastructureResource.asOwnerOf("settlement");
        var rows = owner.createStatement().executeQuery("select max(recorded_at) from fact")) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static void setClock(Duration by) throws SQLException {
    try (var owner = InfrastructureResource.asOwnerOf("settlement");
        var statement = owner.createStatement()) {
      statement.execute(
          "create or replace function clock_of_database() returns timestamptz language sql volatile"
              + " as 'select clock_timestamp() + interval ''"
              + by.toSeconds()
              + " seconds'''");
    }
  }
}
