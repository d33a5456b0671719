package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** For some seconds the database only reads, as after a failover to a server that was a replica. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ReadOnlyDatabaseIT {
  private static final String ACO = AcoIds.next();
  private static final String YEAR = "/acos/" + ACO + "/performance-years/2018/";
  private static final String BETTER = "{\"standard\":\"MET\",\"score\":\"0.9\"}";

  private final Neighbors neighbors = new Neighbors();

  @AfterEach
  void takesWritesAgain() throws SQLException {
    readOnly(false);
  }

  @Test
  void theIntakeGoesOnByItselfAndReadersAreTold() throws Exception {
    neighbors.sign(ACO, "2018-01-01", "2018", Track.TRACK_2);
    neighbors.announceBenchmark(ACO, "2018", 1, 10_000, "120000000", "112800000");
    send("{\"standard\":\"MET\",\"score\":\"0.8\"}").statusCode(201);
    awaitExpenditures("112800000");

    readOnly(true);
    neighbors.announceBenchmark(ACO, "2018", 2, 10_000, "120000000", "112000000");
    awaitStale(true);

    send(BETTER).statusCode(503).header("Retry-After", notNullValue());
    assertThat(health("ready").getString("checks.find { it.name == 'messages' }.data.reason"))
        .contains("benchmark-determined", "read-only");

    readOnly(false);

    awaitExpenditures("112000000");
    awaitStale(false);
    send(BETTER).statusCode(200);
    assertThat(health("live").getString("status")).isEqualTo("UP");
    given()
        .get("/dead-letters?limit=100")
        .then()
        .body("items.findAll { it.acoId == '" + ACO + "' }.size()", equalTo(0));
  }

  @Test
  void aFullDiskShowsInHealthAsSoonAsAWriteMeetsIt() throws Exception {
    var aco = AcoIds.next();
    diskIsFull(true);
    try {
      send(aco, BETTER).statusCode(503).header("Retry-After", notNullValue());

      assertThat(health("ready").getString("checks.find { it.name == 'messages' }.data.reason"))
          .contains("The database refused requests", "No space left on device");
      assertThat(health("ready").getBoolean("checks.find { it.name == 'messages' }.data.degraded"))
          .isTrue();
      assertThat(health("live").getString("status")).isEqualTo("UP");
    } finally {
      diskIsFull(false);
    }
    send(aco, BETTER).statusCode(201);
  }

  /** Says of every fact that is added what PostgreSQL says when it cannot extend a file. */
  private static void diskIsFull(boolean so) throws SQLException {
    try (var owner = InfrastructureResource.asOwnerOf("settlement");
        var statement = owner.createStatement()) {
      if (so) {
        statement.execute(
            "create or replace function full_disk() returns trigger language plpgsql as $$ begin"
                + " raise exception 'could not extend file: No space left on device'"
                + " using errcode = '53100'; end $$");
        statement.execute(
            "create trigger full_disk before insert on fact for each row execute function full_disk()");
      } else {
        statement.execute("drop trigger full_disk on fact");
      }
    }
  }

  private static void awaitExpenditures(String total) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                given()
                    .get(YEAR + "settlement")
                    .then()
                    .body("figures.totalExpenditures", equalTo(total)));
  }

  private static void awaitStale(boolean stale) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> given().get(YEAR + "settlement").then().body("stale", equalTo(stale)));
  }

  private static ValidatableResponse send(String quality) {
    return send(ACO, quality);
  }

  private static ValidatableResponse send(String aco, String quality) {
    return given()
        .contentType("application/json")
        .body(quality)
        .put("/acos/" + aco + "/performance-years/2018/quality")
        .then();
  }

  private static JsonPath health(String which) {
    return given().get("/q/health/" + which).jsonPath();
  }

  private static void readOnly(boolean on) throws SQLException {
    var url = ConfigProvider.getConfig().getValue("TRUEUP_DB_URL", String.class);
    var writes = url + "?options=-c%20default_transaction_read_only=off";
    try (var connection = DriverManager.getConnection(writes, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("alter system set default_transaction_read_only = " + on);
      statement.execute("select pg_reload_conf()");
    }
  }
}
