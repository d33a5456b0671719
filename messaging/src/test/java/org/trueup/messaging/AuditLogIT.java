package org.trueup.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AuditLogIT {
  private static final String ACO = AcoIds.next();

  @Inject AuditLog log;

  private void record(String action, String subject) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                log.record(
                    "jane", new AuditLog.Deed(action, new AcoId(ACO), subject, "asked for")));
  }

  @Test
  void isReadPageByPageTheLatestFirst() {
    record("SEEN", "a");
    record("SEEN", "b");
    record("SEEN", "c");
    var next =
        given()
            .get("/audit-log?limit=2")
            .then()
            .statusCode(200)
            .body("items.subject", contains("c", "b"))
            .body("items[0].caller", equalTo("jane"))
            .body("items[0].acoId", equalTo(ACO))
            .extract()
            .<String>path("nextCursor");
    given()
        .get("/audit-log?limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.subject", contains("a"));
  }

  @Test
  void whatIsRolledBackWasNotDone() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.record("jane", new AuditLog.Deed("REGRETTED", null, "d", ""));
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");
    given().get("/audit-log").then().body("items.action", not(hasItem("REGRETTED")));
  }

  @Test
  void aPageOfNoneOrOfMillionsIsRefused() {
    given().get("/audit-log?limit=0").then().statusCode(400);
    given().get("/audit-log?limit=1000000").then().statusCode(400);
  }
}
