package org.trueup.settlement;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.trueup.contracts.value.Track;

/** ACOs of 2018 with everything that a settlement needs, and what is asked of them. */
final class SettledAcos {
  static final Neighbors NEIGHBORS = new Neighbors();

  private SettledAcos() {}

  static void settle(String aco, String expenditures) {
    NEIGHBORS.sign(aco, "2018-01-01", "2018", Track.TRACK_1);
    NEIGHBORS.announceBenchmark(aco, "2018", 1, 12_000, "144000000", expenditures);
    send("PUT", aco, "quality", "{\"standard\":\"MET\",\"score\":\"0.9\"}").statusCode(201);
    NEIGHBORS.awaitSettlement(aco + "/2018", event -> event.figures() != null);
  }

  static ValidatableResponse send(String method, String aco, String what, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .request(method, "/acos/" + aco + "/performance-years/2018/" + what)
        .then();
  }

  static ValidatableResponse get(String aco, String what) {
    return given()
        .urlEncodingEnabled(false)
        .get("/acos/" + aco + "/performance-years/2018/" + what)
        .then();
  }
}
