package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Stored settlements, computed again. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class VerificationIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();

  private static final Neighbors NEIGHBORS = new Neighbors();

  @Inject DataSource database;

  @Test
  void aStoredSettlementFollowsFromItsStoredInputs() {
    settle(ACO_1);
    NEIGHBORS.announceBenchmark(ACO_1, "2018", 2, 10_000, "120000000", "125000000");
    NEIGHBORS.awaitSettlement(
        ACO_1 + "/2018", event -> event.figures() != null && event.figures().payment().isZero());

    for (var revision : history(ACO_1)) {
      verify(ACO_1, "?revision=" + revision)
          .statusCode(200)
          .body("verified", equalTo(true))
          .body("differences", equalTo(List.of()))
          .body("revision", equalTo(revision))
          .body("software.same", equalTo(true))
          .body("rules.same", equalTo(true));
    }
    verify(ACO_1, "").statusCode(200).body("verified", equalTo(true));
  }

  @Test
  void aTamperedCopyIsReportedWithTheLineThatDiffers() throws SQLException {
    settle(ACO_2);
    var revision = history(ACO_2).getLast();
    tamper(ACO_2, revision);

    var different = verify(ACO_2, "").statusCode(200);

    different
        .body("verified", equalTo(false))
        .body("revision", equalTo(revision + 1))
        .body("differences.line", hasItems("H", "fingerprint"))
        .body("differences.find { it.line == 'H' }.stored", equalTo("120000001"))
        .body("differences.find { it.line == 'H' }.recomputed", equalTo("120000000"));
    assertThat(different.extract().jsonPath().getList("differences.line"))
        .doesNotContain("G", "I", "figures.payment");
    assertThat(differentOnesOfAll()).contains(ACO_2);
    verify(ACO_2, "?revision=" + revision).body("verified", equalTo(true));
  }

  @Test
  void oneThatWaitsIsVerifiedTooAndOneThatIsNotThereIsNotFound() {
    given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"0.9\"}")
        .put("/acos/" + ACO_3 + "/performance-years/2018/quality")
        .then()
        .statusCode(201);

    verify(ACO_3, "").statusCode(200).body("verified", equalTo(true));
    verify(ACO_3, "?revision=9").statusCode(404);
    verify(ACO_4, "").statusCode(404);
    post("/settlements/verify?cursor=nonsense")
        .statusCode(400)
        .body("errors[0].where.parameter", equalTo("cursor"));
    post("/settlements/verify?revisions=some")
        .statusCode(400)
        .body("errors.value", contains("some"));
  }

  private static List<String> differentOnesOfAll() {
    var found = new java.util.ArrayList<String>();
    String cursor = null;
    do {
      var page =
          post("/settlements/verify?limit=2&revisions=all"
                  + (cursor == null ? "" : "&cursor=" + cursor))
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.acoId", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return found;
  }

  /** As somebody would who may add rows: a copy that claims another benchmark. */
  private void tamper(String aco, int revision) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into settlement
                  (aco_id, performance_year, revision, stage, track, outcome, payment, recouped,
                   fingerprint, recorded_at, event)
                select aco_id, performance_year, revision + 1, stage, track, outcome, payment,
                  recouped, fingerprint, recorded_at,
                  jsonb_set(jsonb_set(jsonb_set(event,
                    array['lines', (position - 1)::text, 'value'], '"120000001"'),
                    '{revision}', to_jsonb(revision + 1)), '{supersedes}', to_jsonb(revision))
                from settlement,
                  jsonb_array_elements(event -> 'lines') with ordinality as l (item, position)
                where aco_id = ? and revision = ? and item ->> 'line' = 'H'
                """)) {
      insert.setString(1, aco);
      insert.setInt(2, revision);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private static void settle(String aco) {
    NEIGHBORS.sign(aco, "2018-01-01", "2018", Track.TRACK_1);
    NEIGHBORS.announceBenchmark(aco, "2018", 1, 10_000, "120000000", "112800000");
    given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"0.9\"}")
        .put("/acos/" + aco + "/performance-years/2018/quality");
    NEIGHBORS.awaitSettlement(aco + "/2018", event -> event.figures() != null);
  }

  private static List<Integer> history(String aco) {
    return given()
        .get("/acos/" + aco + "/performance-years/2018/settlement/history")
        .jsonPath()
        .getList("items.revision");
  }

  private static ValidatableResponse verify(String aco, String query) {
    return post("/acos/" + aco + "/performance-years/2018/settlement/verify" + query);
  }

  private static ValidatableResponse post(String path) {
    return given().urlEncodingEnabled(false).post(path).then();
  }
}
