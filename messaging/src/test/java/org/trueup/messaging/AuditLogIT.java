package org.trueup.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AuditLogIT {
  private static final String ACO = AcoIds.next();

  @Inject AuditLog log;
  @Inject AuditChain chain;

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

  @Test
  void everyEntryHasTheHashOfTheOneBefore() throws Exception {
    try (var several = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < 20; i++) {
        all.add(several.submit(() -> record("SEEN", "at once")));
      }
      for (var one : all) {
        one.get();
      }
    }
    verified().body("verified", equalTo(true)).body("entries", greaterThanOrEqualTo(20));
  }

  @Test
  void whatItsOwnerChangesOrSlipsInIsFound() throws Exception {
    record("SEEN", "a");
    record("SEEN", "b");
    long seq = head().seq() - 1;
    asOwner("update audit_log set caller = 'nobody' where seq = " + seq);
    verified()
        .body("verified", equalTo(false))
        .body("brokenAt", equalTo((int) seq))
        .body("reason", equalTo("it is not what it was when it was written"));
    asOwner("update audit_log set caller = 'jane' where seq = " + seq);
    verified().body("verified", equalTo(true));
  }

  @Test
  void anEndThatIsCutOffIsFoundByAHashThatWasKeptElsewhere() throws Exception {
    record("SEEN", "the last");
    var kept = head();
    asOwner("delete from audit_log where seq >= " + kept.seq());
    given()
        .post("/audit-log/verify?seq={seq}&hash={hash}", kept.seq(), kept.hash())
        .then()
        .body("verified", equalTo(false))
        .body("brokenAt", equalTo((int) kept.seq()));
    given().post("/audit-log/verify?seq=1").then().statusCode(400);
  }

  @Test
  void whatIsNotWrittenDownIsNotAnswered() throws Exception {
    record("SEEN", "something");
    asOwner("revoke insert on audit_log from settlement");
    try {
      given().get("/audit-log").then().statusCode(500).body(not(containsString("something")));
    } finally {
      asOwner("grant insert on audit_log to settlement");
    }
  }

  @Test
  void whoReadsItStandsInItWithRolePurposeAndHowMuch() {
    record("SEEN", "a");
    given().header("Trueup-Purpose", "yearly review").get("/audit-log?limit=1");
    given()
        .get("/audit-log?limit=1")
        .then()
        .body("items[0].action", equalTo("RESOURCE_READ"))
        .body("items[0].subject", equalTo("GET /audit-log?limit=1"))
        .body("items[0].caller", equalTo("local"))
        .body("items[0].role", equalTo("auditor"))
        .body("items[0].purpose", equalTo("yearly review"))
        .body("items[0].items", equalTo(1));
    given().header("Trueup-Purpose", " ").get("/audit-log").then().statusCode(400);
  }

  private static ValidatableResponse verified() {
    return given().post("/audit-log/verify").then().statusCode(200);
  }

  private AuditChain.Anchor head() {
    return chain.head().orElseThrow();
  }

  /** As somebody would who owns the table and wants to leave no trace. */
  private static void asOwner(String command) throws SQLException {
    try (var owner = InfrastructureResource.asOwnerOf("settlement");
        var statement = owner.createStatement()) {
      statement.execute("alter table audit_log disable trigger user");
      statement.execute(command);
      statement.execute("alter table audit_log enable trigger user");
    }
  }
}
