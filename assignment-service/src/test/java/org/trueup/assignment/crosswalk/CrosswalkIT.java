package org.trueup.assignment.crosswalk;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.trueup.assignment.SentLists.accepted;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.tokenOf;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.intake.list.IdentifierTable;
import org.trueup.assignment.sample.PlainList;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class CrosswalkIT {
  private static final String INITIAL = "AALR.D189999.T0000000";
  private static final String Q1 = "QALR.2018Q1.D189999.T0100000";
  private static final Sender MALLORY = new Sender("mallory", false);

  @Inject CrosswalkRecording recording;
  @Inject CrosswalkFiling filing;
  @Inject DataSource database;

  @Test
  void nobodyChangesBeneficiariesOfAnotherAco() {
    var aco = acoWith("4SA", 50);
    var attacker = AcoIds.next();
    agree(attacker);
    accepted(attacker, PlainList.of(attacker, INITIAL, PlainList.mbis("4SA", 0, 10)));
    var pairs = "4SA00000001,4SA00000002\n4SA00000030,4SA00000031\n4SA00000051,4SA00000052\n";

    assertThatThrownBy(() -> recording.record(new AcoId(attacker), rows(pairs), MALLORY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
              assertThat(refused.faults())
                  .extracting(fault -> fault.where().line())
                  .containsExactly(2L, 3L, 4L);
              assertThat(refused.faults())
                  .extracting(fault -> fault.expected())
                  .containsOnly(refused.faults().getFirst().expected());
              assertThat(refused)
                  .hasMessageContaining("an operator of all ACOs")
                  .hasMessageNotContaining("4SA0");
            });

    getAssignment(aco, "2018")
        .then()
        .body("revision", equalTo(1))
        .body("assignedBeneficiaries", equalTo(50));
  }

  @Test
  void anAcoChangesItsOwnAndTakesItBack() throws SQLException {
    var aco = acoWith("4SB", 20);
    accepted(aco, PlainList.of(aco, Q1, PlainList.mbis("4SC", 0, 20)));
    var sender = new Sender("preparer of " + aco, false);
    var changes = rows(changes("4SC", "4SB", 20));

    assertThat(recording.record(new AcoId(aco), changes, sender)).isEqualTo(20);

    getAssignment(aco, "2018")
        .then()
        .body("rosterRecords", equalTo(20))
        .body("turnover.added", equalTo(0))
        .body("cause.by", equalTo(sender.by()));
    var crosswalk = recording.onFile(new AcoId(aco), sender).getFirst();
    assertThat(tokenOf(aco, "4SC00000003")).isEqualTo(tokenOf(aco, "4SB00000003"));

    for (var mbi : List.of("4SB00000003", "4SC00000003")) {
      given()
          .get("/acos/" + aco + "/beneficiaries/" + tokenOf(aco, mbi) + "/history")
          .then()
          .body("years[0].lists.listedAs", equalTo(List.of("ASSIGNED", "ASSIGNED")));
    }

    recording.withdraw(new AcoId(aco), crosswalk.id(), "wrong", sender);
    recording.withdraw(new AcoId(aco), crosswalk.id(), "again", sender);

    getAssignment(aco, "2018")
        .then()
        .body("turnover.added", equalTo(20))
        .body("cause.kind", equalTo("WITHDRAWAL"))
        .body("cause.note", equalTo("wrong"));
    assertThat(tokenOf(aco, "4SC00000003")).isNotEqualTo(tokenOf(aco, "4SB00000003"));
    assertThat(audited(aco))
        .containsExactly(
            "CROSSWALK_FILED 20 of 20 rows were new",
            "CROSSWALK_FILED 20 identifiers on its lists",
            "CROSSWALK_WITHDRAWN wrong",
            "CROSSWALK_WITHDRAWN 20 identifiers on its lists");
    assertThat(recording.record(new AcoId(aco), changes, sender)).isEqualTo(20);
    given()
        .get("/acos/" + aco + "/identifier-changes")
        .then()
        .body("items.changes", equalTo(List.of(20, 20)))
        .body("items[0].withdrawnBecause", equalTo("wrong"))
        .body("items[1].withdrawnBecause", nullValue());
  }

  @Test
  void othersLearnNeitherWhoNorWhy() throws SQLException {
    var aco = acoWith("4SD", 10);
    accepted(aco, PlainList.of(aco, Q1, PlainList.mbis("4SE", 0, 10)));
    var other = acoWith("4SE", 10);

    send(aco, changes("4SE", "4SD", 5)).then().statusCode(200).body("added", equalTo(5));

    awaitNote(other, "identifiers changed");
    getAssignment(other, "2018").then().body("cause.by", nullValue());
    assertThat(audited(other)).containsExactly("CROSSWALK_FILED 5 identifiers on its lists");
    long id = recording.onFile(new AcoId(aco), MALLORY).getFirst().id();
    assertThatThrownBy(() -> recording.withdraw(new AcoId(aco), id, "x", MALLORY))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    var path = "/acos/%s/identifier-changes/" + id + "/withdrawal";
    json("{\"reason\": \"x\"}").post(path.formatted(other)).then().statusCode(404);

    json("{\"reason\": \"a secret of " + aco + "\"}")
        .post(path.formatted(aco))
        .then()
        .statusCode(200)
        .body("withdrawnBecause", equalTo("a secret of " + aco));

    await().until(() -> revision(other) == 3);
    getAssignment(other, "2018")
        .then()
        .body("cause.note", equalTo("identifiers changed"))
        .body("cause.kind", equalTo("ASSIGNMENT_LIST"));
  }

  @Test
  void theSameCrosswalkSentManyTimesAtOnceIsFiledOnce() throws Exception {
    var acos = List.of(acoWith("4SF", 3), acoWith("4SG", 3), acoWith("4SH", 3));
    var csv = changes("4SJ", "4SK", 500);
    var answers = new ArrayList<Response>();
    try (var senders = Executors.newFixedThreadPool(6)) {
      var sending = new ArrayList<Callable<Response>>();
      IntStream.range(0, 6).forEach(i -> sending.add(() -> send(acos.get(i % 3), csv)));
      for (var sent : senders.invokeAll(sending)) {
        answers.add(sent.get());
      }
    }

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.stream().mapToInt(answer -> answer.<Integer>path("added")).sum())
        .isEqualTo(500);
  }

  @Test
  void contradictionsAndCirclesAreNamedByTheirRows() {
    var aco = acoWith("4SL", 3);
    send(aco, "4SL00000001,4SL00000000\n").then().statusCode(200);

    send(
            aco,
            "4SL00000000,4SL00000002\n4SL00000001,4SL00000002\n4SL00000002,4SL00000001\n4SL00000002,4SL00000000\n")
        .then()
        .statusCode(409)
        .body("errors.where.line", equalTo(List.of(3, 4, 5)));
    send(aco, "4SL00000009,4SL00000002\n4SL00000000,4SL00000002\n4SL00000002,4SL00000001\n")
        .then()
        .statusCode(409)
        .body("errors.where.line", equalTo(List.of(2, 3, 4)));
  }

  @Test
  void whatAKilledProcessLeftIsDetermined() {
    var aco = acoWith("4SM", 20);
    accepted(aco, PlainList.of(aco, Q1, PlainList.mbis("4SN", 0, 20)));

    // The crosswalk is filed, and nobody is told to determine anything.
    filing.file(new AcoId(aco), rows(changes("4SN", "4SM", 20)), new Sender("x", false));

    awaitNote(aco, "identifiers changed");
    getAssignment(aco, "2018").then().body("rosterRecords", equalTo(20));
  }

  @Test
  void aCrosswalkOfManyRowsTakesSeconds() {
    var aco = acoWith("4SP", 10_000);
    accepted(aco, PlainList.of(aco, Q1, PlainList.mbis("4SQ", 0, 10_000)));
    var changes = rows(changes("4SQ", "4SP", 10_000));
    var begun = System.nanoTime();

    assertThat(recording.record(new AcoId(aco), changes, MALLORY)).isEqualTo(10_000);

    assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(5);
    getAssignment(aco, "2018").then().body("rosterRecords", equalTo(10_000));
  }

  private static String acoWith(String kind, int beneficiaries) {
    var aco = AcoIds.next();
    agree(aco);
    accepted(aco, PlainList.of(aco, INITIAL, PlainList.mbis(kind, 0, beneficiaries)));
    return aco;
  }

  /** Each identifier of one kind replaces that of the other kind. */
  private static String changes(String current, String previous, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                Stream.of(current, previous)
                    .flatMap(kind -> PlainList.mbis(kind, number, 1))
                    .collect(joining(",", "", "\n")))
        .collect(joining());
  }

  private static String csv(String changes) {
    return "current_mbi,previous_mbi\n" + changes;
  }

  private static List<IdentifierChange> rows(String changes) {
    return IdentifierTable.read(
        new ByteArrayInputStream(csv(changes).getBytes(StandardCharsets.UTF_8)));
  }

  private static Response send(String aco, String changes) {
    return given()
        .contentType("text/csv")
        .body(csv(changes))
        .post("/acos/" + aco + "/identifier-changes");
  }

  private static void awaitNote(String aco, String note) {
    await().until(() -> getAssignment(aco, "2018").path("cause.note"), note::equals);
  }

  private static int revision(String aco) {
    return getAssignment(aco, "2018").path("revision");
  }

  private List<String> audited(String aco) throws SQLException {
    var entries = new ArrayList<String>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select action || ' ' || note from audit_log where aco_id = ?"
                    + " and action like 'CROSSWALK%' order by seq")) {
      select.setString(1, aco);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(rows.getString(1));
        }
      }
    }
    return entries;
  }
}
