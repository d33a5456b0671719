package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class SettlementIT {
  private static Neighbours neighbours;

  @BeforeAll
  static void connect() {
    neighbours = new Neighbours();
  }

  @Test
  void settlesOnceEverythingIsHere() {
    neighbours.sign("A7001", "2018-01-01", "2018", Track.TRACK_1);
    neighbours.announceBenchmark("A7001", "2018", 1, 10_000, "120000000", "112800000");
    putQuality("A7001", "{\"standard\":\"MET\",\"score\":\"0.9\"}").statusCode(201);

    var settlement = neighbours.awaitSettlement("A7001/2018", event -> event.figures() != null);

    // 7,200,000 x 50% x 90% x 98%
    assertThat(settlement.figures().earned()).hasToString("3175200");
    given()
        .get("/acos/A7001/performance-years/2018/settlement")
        .then()
        .statusCode(200)
        .body("stage", equalTo("RECONCILED"))
        .body("figures.payment", equalTo("3175200"))
        .body("stale", equalTo(false));
    given()
        .get("/acos/A7001/performance-years/2018/settlement/lines")
        .then()
        .statusCode(200)
        .body("items.line", hasItems("H", "G", "I", "V", "X", "Y"));
  }

  private static io.restassured.response.ValidatableResponse putQuality(String aco, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .put("/acos/" + aco + "/performance-years/2018/quality")
        .then();
  }
}
