package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.trueup.assignment.SentLists.accepted;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.SentLists.tokenOf;
import static org.trueup.assignment.SentLists.withdraw;
import static org.trueup.assignment.Service.getAssignment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Change;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** Whether a reader of the roster topic ends with the roster that is in the database. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RosterIT {
  /** Everything that all tests announced is on it: it is read once. */
  private static TopicReader topic;

  @BeforeAll
  static void readTheTopic() {
    topic = TopicReader.of(Topic.BENEFICIARY_ASSIGNMENT_CHANGED);
  }

  @AfterAll
  static void close() {
    topic.close();
  }

  private static RosterTopic roster(String aco, String year) {
    return new RosterTopic(aco, year, topic);
  }

  @Test
  void theTopicCompactsToTheRosterInTheDatabase() {
    var aco = AcoIds.next();
    agree(aco);
    SampleDeliveries.of(aco, 2018).forEach(list -> post(aco, list));
    var roster = roster(aco, "2018");

    var read = roster.untilItFollows();

    var states = roster.compacted(read);
    getAssignment(aco, "2018").then().body("rosterRecords", equalTo(states.size()));
    assertThat(assigned(read, aco)).isEqualTo(22);
    assertThat(personMonths(read, aco))
        .isEqualTo(determined(aco).assignment().personYears().months().intValueExact());
    assertThat(roster(aco, "2019").untilItFollows()).isNotEmpty();
  }

  @Test
  void theRosterIsTheSameHoweverTheDeliveriesCome() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    agree(aco);
    SampleDeliveries.of(aco, 2018).forEach(list -> post(aco, list));
    agree(other);
    var twice = new ArrayList<>(SampleDeliveries.of(other, 2018));
    twice.addAll(SampleDeliveries.of(other, 2018));
    Collections.shuffle(twice, new Random(3));
    twice.forEach(list -> post(other, list));

    assertThat(statesOf(other)).isEqualTo(statesOf(aco));
  }

  @Test
  void aRedeliveryAnnouncesOnlyWhomItChanges() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    post(aco, lists.get(3));
    post(aco, lists.get(4));
    int redelivery = accepted(aco, lists.get(5));
    post(aco, lists.get(5)).then().statusCode(200);

    var announced = RosterTopic.of(roster(aco, "2018").untilItFollows(), 3);

    assertThat(announced).hasSize(1);
    var event = Json.read(announced.getFirst().value(), BeneficiaryAssignmentChanged.class);
    assertThat(event.token()).hasToString(tokenOf(aco, SampleDeliveries.mbi(34)));
    assertThat(event.change()).isEqualTo(Change.DROPPED);
    assertThat(event.assigned()).isFalse();
    assertThat(event.reason().code()).isEqualTo("PLURALITY_ELSEWHERE");
    assertThat(event.reason().cite()).isEqualTo("42 CFR 425.402(b)");
    assertThat(event.listId()).isEqualTo(redelivery);
    assertThat(event.assignmentRevision()).isEqualTo(3);
    assertThat(TopicReader.header(announced.getFirst(), "ce_causationid"))
        .isEqualTo("assignment/" + aco + "/2018/3");
  }

  @Test
  void whomNoListNamesAfterAWithdrawalEndsWithATombstone() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    int first = accepted(aco, lists.get(0));
    int second = accepted(aco, lists.get(2));
    var newcomer = tokenOf(aco, SampleDeliveries.mbi(33));
    var roster = roster(aco, "2018");

    withdraw(aco, second);

    var read = roster.untilItFollows();
    assertThat(roster.compacted(read)).hasSize(22);
    assertThat(RosterTopic.of(read, 3))
        .filteredOn(record -> record.value() == null)
        .extracting(ConsumerRecord::key)
        .contains(aco + "/2018/" + newcomer);

    withdraw(aco, first);

    var empty = roster.untilItFollows();
    assertThat(roster.compacted(empty)).isEmpty();
    assertThat(RosterTopic.of(empty, 4)).hasSize(22).allMatch(record -> record.value() == null);
  }

  @Test
  void aYearWhoseOnlyListWasWithdrawnIsAnnouncedAsWaitingWithNobody() {
    var aco = AcoIds.next();
    agree(aco);
    int only = accepted(aco, SampleDeliveries.of(aco, 2018).get(2));
    withdraw(aco, only);

    var event = determined(aco);

    assertThat(event.head().revision()).isEqualTo(2);
    assertThat(event.head().stage()).isEqualTo(Stage.WAITING);
    assertThat(event.assignment().assignedBeneficiaries()).isZero();
    assertThat(event.assignment().personYears().months()).isZero();
    assertThat(event.ofList().list()).isNull();
    var id = "assignment/" + aco + "/2018/2";
    assertThat(
            Announcements.until(Topic.ASSIGNMENT_DETERMINED, id, AssignmentDetermined.class)
                .getLast())
        .isEqualTo(event);
    assertThat(roster(aco, "2018").inDatabase()).isEmpty();
  }

  @Test
  void aBeneficiaryWhoseTwoIdentifiersBecomeOneKeepsOneKey() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    post(aco, lists.get(0));
    var renamed = lists.get(2).tables().get("1-1").replace("1S00E00TT02", "1S00E00XX02");
    post(aco, lists.get(2).with("1-1", renamed));
    var alias = tokenOf(aco, "1S00E00XX02");

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00XX02,1S00E00TT02\n")
        .post("/acos/" + aco + "/identifier-changes")
        .then()
        .statusCode(200);

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00TT02,1S00E00XX02\n")
        .post("/acos/" + aco + "/identifier-changes")
        .then()
        .statusCode(409);

    var roster = roster(aco, "2018");
    var read = roster.untilItFollows();
    assertThat(roster.compacted(read))
        .containsKey(aco + "/2018/" + tokenOf(aco, "1S00E00TT02"))
        .doesNotContainKey(aco + "/2018/" + alias);
  }

  @Test
  void whoeverHasTheBeneficiaryKeepsOneKeyThoughAnotherAcoKnewOfTheNewIdentifier() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    for (var each : List.of(aco, other)) {
      agree(each);
      var list = SampleDeliveries.of(each, 2018).get(2);
      var renamed = list.tables().get("1-1").replace("1S00E00TT", "1S00E00YY");
      post(each, list.with("1-1", renamed));
    }
    var alias = tokenOf(other, "1S00E00YY03");

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00YY03,1S00E00ZZ03\n")
        .post("/acos/" + aco + "/identifier-changes")
        .then()
        .statusCode(200);

    await()
        .until(
            () -> getAssignment(other, "2018").path("cause.note"), "identifiers changed"::equals);
    var roster = roster(other, "2018");
    assertThat(roster.compacted(roster.untilItFollows()))
        .containsKey(other + "/2018/" + tokenOf(other, "1S00E00ZZ03"))
        .doesNotContainKey(other + "/2018/" + alias);
    getAssignment(other, "2018").then().body("cause.by", nullValue());
    getAssignment(aco, "2018").then().body("cause.by", equalTo("local"));
  }

  @Test
  void nothingOnTheTopicNamesAnybody() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, SampleDeliveries.of(aco, 2018).get(2));

    var read = roster(aco, "2018").untilItFollows();

    for (var record : read) {
      var text = record.key() + new String(record.value(), StandardCharsets.UTF_8);
      assertThat(text)
          .doesNotContain("1S00E00", "SYN", "ALRTEST")
          .doesNotContainPattern("\\d\\d/\\d\\d/\\d{4}");
    }
  }

  private static AssignmentDetermined determined(String aco) {
    return Json.read(getAssignment(aco, "2018").asString(), AssignmentDetermined.class);
  }

  private static long assigned(List<ConsumerRecord<String, byte[]>> read, String aco) {
    return roster(aco, "2018").compacted(read).values().stream()
        .filter(state -> state.get("assigned").asBoolean())
        .count();
  }

  private static int personMonths(List<ConsumerRecord<String, byte[]>> read, String aco) {
    int months = 0;
    for (var state : roster(aco, "2018").compacted(read).values()) {
      for (var ofType : state.path("personMonths")) {
        months += ofType.asInt();
      }
    }
    return months;
  }

  /** Without what says how a state came about. */
  private static Map<String, String> statesOf(String aco) {
    var roster = roster(aco, "2018");
    var states = new TreeMap<String, String>();
    roster
        .compacted(roster.untilItFollows())
        .forEach(
            (key, state) -> {
              var content = (ObjectNode) state;
              content.remove(List.of("acoId", "assignmentRevision", "listId"));
              states.put(key.substring(aco.length()), content.toString());
            });
    return states;
  }
}
