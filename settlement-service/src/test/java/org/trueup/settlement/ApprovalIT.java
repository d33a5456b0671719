package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.http.Issuer;

/**
 * One caller wants it, another one approves it, and then it is done; what is small is done alone.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ApprovalIT {
  private static final String ACO = AcoIds.next();
  private static final String ADVANCES = "/acos/" + ACO + "/advances";
  private static final String APPROVALS = "/acos/" + ACO + "/approvals";

  private static String token(String subject, String... roles) {
    var claims = new HashMap<>(Issuer.claims(Set.of(roles), List.of(ACO)));
    claims.put("sub", subject);
    return "Bearer " + Issuer.token(claims);
  }

  private static ValidatableResponse post(String who, String path, String body) {
    return given()
        .header("Authorization", who)
        .header("Idempotency-Key", "key of " + body.hashCode())
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  private static String advance(String amount) {
    return "{\"kind\": \"AIP\", \"amount\": \"%s\", \"performanceYear\": \"2024\"}"
        .formatted(amount);
  }

  @Test
  void aLargeAdvanceWaitsForASecondPerson() {
    var jane = token("jane", "preparer", "approver");
    var john = token("john", "approver");
    post(jane, ADVANCES, advance("1000000")).statusCode(201);
    post(john, ADVANCES, advance("1000001")).statusCode(403);

    int id =
        post(jane, ADVANCES, advance("1000001"))
            .statusCode(202)
            .body("state", equalTo("WAITING"))
            .body("content.amount", equalTo("1000001"))
            .extract()
            .path("id");
    post(jane, ADVANCES, advance("1000001"))
        .statusCode(202)
        .header("Location", endsWith(APPROVALS + "/" + id));
    var decision = APPROVALS + "/" + id + "/approval";
    post(jane, decision, "{\"reason\": \"mine\"}")
        .statusCode(409)
        .body("detail", containsString("somebody else"));
    post(john, decision, "{}").statusCode(400);
    post(john, decision, "{\"reason\": \"as CMS's letter says\"}").statusCode(200);
    post(john, APPROVALS + "/" + id + "/rejection", "{\"reason\": \"no\"}").statusCode(409);

    post(jane, ADVANCES, advance("1000002")).statusCode(202);
    post(jane, ADVANCES, advance("1000001")).statusCode(201);
    given()
        .header("Authorization", john)
        .get(APPROVALS)
        .then()
        .body("items.state", hasItems("APPROVED", "WAITING"));
  }

  @Test
  void whatWasRejectedIsNotDone() {
    var jane = token("jane", "preparer");
    var john = token("john", "approver");
    var notices = "/acos/" + ACO + "/performance-years/2024/determinations";
    var notice = "{\"kind\": \"INITIAL\", \"amount\": \"1\", \"date\": \"2025-08-29\"}";
    int id = post(jane, notices, notice).statusCode(202).extract().path("id");
    post(john, APPROVALS + "/" + id + "/rejection", "{\"reason\": \"not our notice\"}")
        .statusCode(200);

    post(jane, notices, notice).statusCode(409).body("detail", containsString("not our notice"));
    given().get(notices).then().body("items", empty());
  }
}
