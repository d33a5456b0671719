package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.trueup.assignment.SentLists.accepted;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.SentLists.withdraw;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;
import org.trueup.messaging.OwnTopicReplay;
import org.trueup.messaging.ReadBack;

/** A backup is put in the database's place; the topics have what came since. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RestoredDatabaseIT {
  private static final String ACO = AcoIds.next();

  /** What the database of before lacks of one ACO: everything from a revision and a list on. */
  private static final String BACK_TO_THE_BACKUP =
      """
      set session_replication_role = replica;
      delete from roster_record where aco_id = '%1$s' and revision > %2$d;
      delete from person_claim where aco_id = '%1$s' and revision > %2$d;
      delete from assignment where aco_id = '%1$s' and revision > %2$d;
      delete from list_withdrawal where list_id in (
        select id from assignment_list where aco_id = '%1$s');
      delete from listed_person where list_id in (
        select id from assignment_list where aco_id = '%1$s' and id > %3$d);
      delete from list_answer where list_id in (
        select id from assignment_list where aco_id = '%1$s' and id > %3$d);
      delete from assignment_list where aco_id = '%1$s' and id > %3$d;
      select setval('assignment_list_number', %3$d);
      """;

  @Inject OwnTopicReplay own;
  @Inject ReadBack<AssignmentDetermined> readBack;

  @Test
  void whatCameSinceTheBackupIsNeitherForgottenNorMadeUp() throws Exception {
    agree(ACO);
    var lists = SampleDeliveries.of(ACO, 2018);
    accepted(ACO, lists.get(0));
    int withdrawn = accepted(ACO, lists.get(2));
    int revision = getAssignment(ACO, "2018").path("revision");
    int lost = accepted(ACO, lists.get(3));
    withdraw(ACO, withdrawn);
    int last = getAssignment(ACO, "2018").path("revision");

    try (var topic = TopicReader.of(Topic.BENEFICIARY_ASSIGNMENT_CHANGED)) {
      var roster = new RosterTopic(ACO, "2018", topic);
      var announced = roster.compacted(roster.untilItFollows());
      restore(revision, withdrawn);
      assertThat(roster.inDatabase()).isNotEqualTo(announced);

      own.readOn(readBack);
      own.readRecords();

      getAssignment(ACO, "2018").then().body("revision", equalTo(last));
      assertThat(roster.inDatabase()).isEqualTo(announced);
      isWithdrawn(withdrawn);
      waitsForAnOperator(lost);
      int again = accepted(ACO, lists.get(3));
      assertThat(again).isGreaterThan(lost);
      roster.untilItFollows();
    }
  }

  private static void restore(int revision, int list) throws SQLException {
    try (var connection = InfrastructureResource.asAdministrator("assignment");
        var statement = connection.createStatement()) {
      statement.execute(BACK_TO_THE_BACKUP.formatted(ACO, revision, list));
    }
  }

  private static void isWithdrawn(int list) {
    given()
        .get("/acos/" + ACO + "/assignment-lists/" + list)
        .then()
        .body("status", equalTo("WITHDRAWN"));
  }

  private static void waitsForAnOperator(int lost) {
    var next = SampleDeliveries.of(ACO, 2018).get(3);
    post(ACO, next)
        .then()
        .statusCode(503)
        .header("Retry-After", not(""))
        .body("detail", containsString("/restorations/confirmation"));
    var health = given().get("/q/health/ready").jsonPath();
    assertThat(health.getString("checks.find { it.name == 'messages' }.data.reason"))
        .contains("restored", ACO + "/2018");
    given().get("/restorations").then().body("items.key", hasItem(ACO + "/2018"));
    json("{\"reason\": \" \"}").post("/restorations/confirmation").then().statusCode(400);
    json("{\"reason\": \"there were no crosswalks\"}")
        .post("/restorations/confirmation")
        .then()
        .statusCode(200)
        .body("results", greaterThan(0));
  }
}
