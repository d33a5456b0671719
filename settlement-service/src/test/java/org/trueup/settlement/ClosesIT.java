package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.settlement.SettledAcos.NEIGHBORS;
import static org.trueup.settlement.SettledAcos.get;
import static org.trueup.settlement.SettledAcos.send;
import static org.trueup.settlement.SettledAcos.settle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.http.Issuer;

/** What of a year is booked at a date, by whom, and what became of it. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ClosesIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();

  private static ValidatableResponse close(String aco, String body) {
    return send("POST", aco, "closes", body);
  }

  @Test
  void aYearIsClosedApprovedPostedAndRolledForward() {
    settle(ACO_1, "139680000");

    close(ACO_1, "{\"name\":\"Q1\",\"date\":\"2018-03-31\",\"participantsShare\":\"0.6\"}")
        .statusCode(201)
        .body("state", equalTo("PREPARED"))
        .body("elapsed", equalTo("0.25"))
        .body("amounts.fullYear", equalTo("1905120"))
        .body("amounts.asset", equalTo("476280"))
        .body("amounts.participants", equalTo("285768"));
    close(ACO_1, "{\"name\":\"Q1\",\"date\":\"2018-03-31\"}").statusCode(409);
    close(ACO_1, "{\"name\":\"Q 1\",\"participantsShare\":\"2\"}")
        .statusCode(422)
        .body("errors.size()", equalTo(3));
    close(ACO_1, "{\"name\":\"Q9\",\"date\":\"2018-03-31\",\"asOf\":\"2100-01-01T00:00:00Z\"}")
        .statusCode(422)
        .body("detail", containsString("a moment that has come"));
    send("POST", ACO_1, "closes/Q1/posting", "").statusCode(409);
    send("POST", ACO_1, "closes/Q1/approval", "")
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    send("POST", ACO_1, "closes/Q1/posting", "").statusCode(200).body("state", equalTo("POSTED"));
    send("POST", ACO_1, "closes/Q7/approval", "").statusCode(404);
    get(ACO_1, "closes/Q1/rebuilt").statusCode(200).body("rebuilt", equalTo(true));

    NEIGHBORS.announceBenchmark(ACO_1, "2018", 2, 12_000, "144000000", "138240000");
    NEIGHBORS.awaitSettlement(
        ACO_1 + "/2018", event -> event.payment() != null && event.revision() > 1);
    close(ACO_1, "{\"name\":\"Q2\",\"date\":\"2018-06-30\",\"participantsShare\":\"0.6\"}")
        .statusCode(201)
        .body("amounts.asset", equalTo("1270080"));
    get(ACO_1, "closes/Q2/roll-forward")
        .statusCode(200)
        .body("opening", equalTo("476280"))
        .body("closing", equalTo("1270080"))
        .body("items.find { it.cause == 'BENCHMARK_INPUT' }.asset", equalTo("158760"))
        .body("items.find { it.cause == 'TIME' }.asset", equalTo("635040"));
    get(ACO_1, "closes/Q2/journal")
        .statusCode(200)
        .body("items.account", hasItems("CONTRACT_ASSET", "PAYABLE_TO_PARTICIPANTS"));
    get(ACO_1, "closes/Q1/rebuilt").statusCode(200).body("rebuilt", equalTo(true));
    get(ACO_1, "closes").statusCode(200).body("items.name", contains("Q1", "Q2"));
  }

  @Test
  void aCloseUnderAKeyIsPreparedOnceAndAnsweredAsTheFirstTime() {
    settle(ACO_2, "139680000");
    var q1 = "{\"name\":\"Q1\",\"date\":\"2018-03-31\"}";
    var first = prepare(q1).statusCode(201).header("ETag", "\"1\"").extract().asString();

    prepare(q1).statusCode(200).header("ETag", "\"1\"").body(equalTo(first));
    prepare(q1.replace("Q1", "Q2")).statusCode(409).body("detail", containsString("another"));
    close(ACO_2, q1).statusCode(409).body("detail", containsString("has a close Q1"));
    get(ACO_2, "closes").body("items.name", contains("Q1"));
  }

  private static ValidatableResponse prepare(String body) {
    return given()
        .header("Idempotency-Key", "the first quarter")
        .contentType("application/json")
        .body(body)
        .post("/acos/" + ACO_2 + "/performance-years/2018/closes")
        .then();
  }

  /** A close needs a list and a benchmark. */
  @Test
  void aYearWithoutFactsIsNotClosed() {
    NEIGHBORS.sign(ACO_3, "2018-01-01", "2018", Track.TRACK_1);
    Awaitility.await()
        .until(
            () ->
                given().get("/acos/" + ACO_3 + "/performance-years/2018/settlement").statusCode()
                    == 200);

    close(ACO_3, "{\"name\":\"Q1\",\"date\":\"2018-03-31\"}")
        .statusCode(409)
        .body("detail", containsString("needs a list and a benchmark"))
        .body("detail", containsString("it waits for ASSIGNMENT (assignment-service: PUT "));
    get(ACO_3, "closes").statusCode(200).body("items.size()", equalTo(0));
  }

  private static ValidatableResponse closeBy(String subject, String below, String body) {
    var claims = new HashMap<>(Issuer.claims(Set.of("preparer", "approver"), List.of(ACO_4)));
    claims.put("sub", subject);
    return given()
        .header("Authorization", "Bearer " + Issuer.token(claims))
        .contentType("application/json")
        .body(body)
        .post("/acos/" + ACO_4 + "/performance-years/2018/closes" + below)
        .then();
  }

  @Test
  void whoPreparedACloseDoesNotApproveIt() {
    settle(ACO_4, "139680000");
    closeBy("jane", "", "{\"name\":\"Q2\",\"date\":\"2018-06-30\"}").statusCode(201);

    closeBy("jane", "/Q2/approval", "{}")
        .statusCode(422)
        .body("errors[0].rule", startsWith("maker-is-checker: "))
        .body("errors[0].expected", containsString("by somebody else than who prepared it"));
    get(ACO_4, "closes/Q2").body("state", equalTo("PREPARED"));
    closeBy("john", "/Q2/approval", "{}")
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("approvedBy", not(equalTo(get(ACO_4, "closes/Q2").extract().path("preparedBy"))));
    given()
        .get("/close-variance")
        .then()
        .statusCode(200)
        .body("items.find { it.acoId == '" + ACO_4 + "' }.firstBooked", equalTo("952560"));
    // A determination counts though no close followed it; what was only prepared does not.
    closeBy("jane", "", "{\"name\":\"Q3\",\"date\":\"2018-09-30\"}").statusCode(201);
    send(
            "POST",
            ACO_4,
            "determinations",
            "{\"kind\":\"INITIAL\",\"amount\":\"1900000\",\"date\":\"2019-09-01\"}")
        .statusCode(201);
    var ours = "items.findAll { it.acoId == '" + ACO_4 + "' }";
    given()
        .get("/close-variance/closes")
        .then()
        .statusCode(200)
        .body(ours + ".name", contains("Q2"))
        .body(ours + ".determined", contains("1900000"))
        .body(ours + ".trueUp", contains("947440"))
        .body(ours + ".error", contains("-5120"));
    given()
        .get("/close-variance")
        .then()
        .body(ours + ".determined", contains("1900000"))
        .body(ours + ".reversed", contains("0"));
  }
}
