package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.trueup.benchmark.Samples.agreement;
import static org.trueup.benchmark.Samples.assignment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.InfrastructureResource;

/** Assignments that come before the revision they follow. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RevisionGapIT {
  private static final long NEVER_REACHED = 1_000_000_000_000_000L;

  @Inject DataSource database;

  @Test
  void oneThatIsNeverReachedKeepsNoTrueOneOut() {
    var of = Samples.newAco("2018");
    try (var upstream = new Upstream(database)) {
      upstream.deliver(agreement(of.aco(), 1));
      upstream.deliver(assignment(of, 1, "7000"));

      var madeUp = assignment(of, NEVER_REACHED, "1");
      upstream.send(madeUp);
      upstream.awaitDeadLetter(madeUp.id());
      upstream.deliver(assignment(of, 2, "7200"));

      assertThat(Requests.benchmark(of).assignmentRevision()).isEqualTo(2);
      assertThat(reason()).contains("wait for the revision before them");
      given()
          .contentType("application/json")
          .body("{\"reason\":\"nobody announced it\"}")
          .post("/dead-letters/" + letter(madeUp) + "/discard")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void whatComesTooEarlyHasItsTurn() {
    var of = Samples.newAco("2018");
    try (var upstream = new Upstream(database)) {
      upstream.deliver(agreement(of.aco(), 1));
      upstream.deliver(assignment(of, 1, "7000"));
      for (var early : List.of(assignment(of, 4, "7400"), assignment(of, 3, "7300"))) {
        upstream.send(early);
        upstream.awaitDeadLetter(early.id());
      }
      assertThat(Requests.benchmark(of).assignmentRevision()).isEqualTo(1);

      upstream.send(assignment(of, 2, "7200"));

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Requests.benchmark(of).assignmentRevision() == 4);
      assertThat(openLettersOf(of)).isEmpty();
    }
  }

  /** The topic had more than the database that was put back, and what it came from is lost. */
  @Test
  void whatComesAfterARestoreWaitsUntilAnOperatorConfirmsIt() throws SQLException {
    var of = Samples.newAco("2018");
    try (var upstream = new Upstream(database)) {
      upstream.deliver(agreement(of.aco(), 1));
      upstream.deliver(assignment(of, 1, "7000"));
      restored(of);

      var next = assignment(of, 2, "7200");
      upstream.send(next);

      await()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(20))
          .until(() -> Requests.benchmark(of).assignmentRevision() == 1);
      assertThat(openLettersOf(of)).isEmpty();
      assertThat(reason()).contains("restored", of.toString());
      var confirmed = confirm("no crosswalks").statusCode(200).extract().asString();
      confirm("no crosswalks").statusCode(200).body(equalTo(confirmed));
      confirm("for another reason").statusCode(409);
      upstream.awaitHandled(next.id());
      assertThat(Requests.benchmark(of).assignmentRevision()).isEqualTo(2);
    }
  }

  private static ValidatableResponse confirm(String reason) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", "after the restore")
        .body("{\"reason\":\"" + reason + "\"}")
        .post("/restorations/confirmation")
        .then();
  }

  /** As the service notes it when it reads its own topic back. */
  private static void restored(AcoYear of) throws SQLException {
    try (var connection = InfrastructureResource.asAdministrator("benchmark");
        var note =
            connection.prepareStatement(
                "insert into restored values (?, ?, ?, 2, 3, clock_timestamp(), true)")) {
      note.setString(1, Topic.BENCHMARK_DETERMINED.topicName());
      note.setString(2, of.toString());
      note.setString(3, of.aco().value());
      note.executeUpdate();
    }
  }

  private static Integer letter(AssignmentDetermined event) {
    return given()
        .get("/dead-letters?limit=100")
        .jsonPath()
        .getInt("items.find { it.eventId == '" + event.id() + "' }.id");
  }

  private static List<Object> openLettersOf(AcoYear of) {
    return given()
        .get("/dead-letters?state=OPEN&limit=100")
        .jsonPath()
        .getList("items.findAll { it.acoId == '" + of.aco() + "' }");
  }

  private static String reason() {
    return given()
        .get("/q/health/ready")
        .jsonPath()
        .getString("checks.find { it.name == 'messages' }.data.reason");
  }
}
