package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
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
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Change;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.InfrastructureResource;

/** Whether a reader of the roster topic ends with the roster that is in the database. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RosterIT {

  @Test
  void theTopicCompactsToTheRosterInTheDatabase() throws InterruptedException {
    agree("A7101");
    SampleDeliveries.of("A7101", 2018).forEach(list -> post("A7101", list));
    var roster = new RosterTopic("A7101", "2018");

    var read = roster.untilItFollows();

    var states = roster.compacted(read);
    getAssignment("A7101", "2018").then().body("rosterRecords", equalTo(states.size()));
    assertThat(assigned(read, "A7101")).isEqualTo(22);
    assertThat(personMonths(read, "A7101"))
        .isEqualTo(determined("A7101").assignment().personYears().months().intValueExact());
    assertThat(new RosterTopic("A7101", "2019").untilItFollows().records()).isNotEmpty();
  }

  @Test
  void theRosterIsTheSameHoweverTheDeliveriesCome() throws InterruptedException {
    agree("A7102");
    SampleDeliveries.of("A7102", 2018).forEach(list -> post("A7102", list));
    agree("A7103");
    var twice = new ArrayList<>(SampleDeliveries.of("A7103", 2018));
    twice.addAll(SampleDeliveries.of("A7103", 2018));
    Collections.shuffle(twice, new Random(3));
    twice.forEach(list -> post("A7103", list));

    assertThat(statesOf("A7103")).isEqualTo(statesOf("A7102"));
  }

  @Test
  void aRedeliveryAnnouncesOnlyWhomItChanges() throws InterruptedException {
    agree("A7104");
    var lists = SampleDeliveries.of("A7104", 2018);
    post("A7104", lists.get(3));
    post("A7104", lists.get(4));
    int redelivery = accepted("A7104", lists.get(5));
    post("A7104", lists.get(5)).then().statusCode(200);

    var announced = RosterTopic.of(new RosterTopic("A7104", "2018").untilItFollows(), 3);

    assertThat(announced).hasSize(1);
    var event = Json.read(announced.getFirst().value(), BeneficiaryAssignmentChanged.class);
    assertThat(event.token()).hasToString(tokenOf("A7104", SampleDeliveries.mbi(34)));
    assertThat(event.change()).isEqualTo(Change.DROPPED);
    assertThat(event.assigned()).isFalse();
    assertThat(event.reason().code()).isEqualTo("PLURALITY_ELSEWHERE");
    assertThat(event.reason().cite()).isEqualTo("42 CFR 425.402(b)");
    assertThat(event.listId()).isEqualTo(redelivery);
    assertThat(event.assignmentRevision()).isEqualTo(3);
    assertThat(Announced.header(announced.getFirst(), "ce_causationid"))
        .isEqualTo("assignment/A7104/2018/3");
  }

  @Test
  void whomNoListNamesAfterAWithdrawalEndsWithATombstone() throws InterruptedException {
    agree("A7105");
    var lists = SampleDeliveries.of("A7105", 2018);
    int first = accepted("A7105", lists.get(0));
    int second = accepted("A7105", lists.get(2));
    var newcomer = tokenOf("A7105", SampleDeliveries.mbi(33));
    var roster = new RosterTopic("A7105", "2018");

    withdraw("A7105", second);

    var read = roster.untilItFollows();
    assertThat(roster.compacted(read)).hasSize(22);
    assertThat(RosterTopic.of(read, 3))
        .filteredOn(record -> record.value() == null)
        .extracting(ConsumerRecord::key)
        .contains("A7105/2018/" + newcomer);

    withdraw("A7105", first);

    var empty = roster.untilItFollows();
    assertThat(roster.compacted(empty)).isEmpty();
    assertThat(RosterTopic.of(empty, 4)).hasSize(22).allMatch(record -> record.value() == null);
  }

  @Test
  void aYearWhoseOnlyListWasWithdrawnIsAnnouncedAsWaitingWithNobody() throws InterruptedException {
    agree("A7106");
    int only = accepted("A7106", SampleDeliveries.of("A7106", 2018).get(2));
    withdraw("A7106", only);

    var event = determined("A7106");

    assertThat(event.head().revision()).isEqualTo(2);
    assertThat(event.head().stage()).isEqualTo(Stage.WAITING);
    assertThat(event.assignment().assignedBeneficiaries()).isZero();
    assertThat(event.assignment().personYears().months()).isZero();
    assertThat(event.ofList().list()).isNull();
    var announced = Announced.until(Topic.ASSIGNMENT_DETERMINED, "assignment/A7106/2018/2");
    assertThat(announced.about("A7106").events(AssignmentDetermined.class).getLast())
        .isEqualTo(event);
    assertThat(new RosterTopic("A7106", "2018").inDatabase()).isEmpty();
  }

  @Test
  void aPersonWhoseTwoIdentifiersBecomeOneKeepsOneKey() throws InterruptedException {
    agree("A7107");
    var lists = SampleDeliveries.of("A7107", 2018);
    post("A7107", lists.get(0));
    var renamed = lists.get(2).tables().get("1-1").replace("1S00E00TT02", "1S00E00XX02");
    post("A7107", lists.get(2).with("1-1", renamed));
    var alias = tokenOf("A7107", "1S00E00XX02");

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00XX02,1S00E00TT02\n")
        .post("/acos/A7107/identifier-changes")
        .then()
        .statusCode(200);

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00TT02,1S00E00XX02\n")
        .post("/acos/A7107/identifier-changes")
        .then()
        .statusCode(409);

    var roster = new RosterTopic("A7107", "2018");
    var read = roster.untilItFollows();
    assertThat(roster.compacted(read))
        .containsKey("A7107/2018/" + tokenOf("A7107", "1S00E00TT02"))
        .doesNotContainKey("A7107/2018/" + alias);
  }

  @Test
  void whoeverHasThePersonKeepsOneKeyThoughAnotherAcoKnewOfTheNewIdentifier()
      throws InterruptedException {
    for (var aco : List.of("A7121", "A7122")) {
      agree(aco);
      var list = SampleDeliveries.of(aco, 2018).get(2);
      var renamed = list.tables().get("1-1").replace("1S00E00TT", "1S00E00YY");
      post(aco, list.with("1-1", renamed));
    }
    var alias = tokenOf("A7122", "1S00E00YY03");

    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n1S00E00YY03,1S00E00ZZ03\n")
        .post("/acos/A7121/identifier-changes")
        .then()
        .statusCode(200);

    var roster = new RosterTopic("A7122", "2018");
    assertThat(roster.compacted(roster.untilItFollows()))
        .containsKey("A7122/2018/" + tokenOf("A7122", "1S00E00ZZ03"))
        .doesNotContainKey("A7122/2018/" + alias);
    getAssignment("A7122", "2018")
        .then()
        .body("cause.note", equalTo("identifiers changed"))
        .body("cause.by", notNullValue());
  }

  @Test
  void nothingOnTheTopicNamesAnybody() throws InterruptedException {
    agree("A7108");
    post("A7108", SampleDeliveries.of("A7108", 2018).get(2));

    var read = new RosterTopic("A7108", "2018").untilItFollows();

    for (var record : read.records()) {
      var text = record.key() + new String(record.value(), StandardCharsets.UTF_8);
      assertThat(text)
          .doesNotContain("1S00E00", "SYN", "ALRTEST")
          .doesNotContainPattern("\\d\\d/\\d\\d/\\d{4}");
    }
  }

  private static AssignmentDetermined determined(String aco) {
    return Json.read(getAssignment(aco, "2018").asString(), AssignmentDetermined.class);
  }

  private static long assigned(Announced read, String aco) {
    return new RosterTopic(aco, "2018")
        .compacted(read).values().stream()
            .filter(state -> state.get("assigned").asBoolean())
            .count();
  }

  private static int personMonths(Announced read, String aco) {
    int months = 0;
    for (var state : new RosterTopic(aco, "2018").compacted(read).values()) {
      for (var ofType : state.path("personMonths")) {
        months += ofType.asInt();
      }
    }
    return months;
  }

  /** Without what says how a state came about. */
  private static Map<String, String> statesOf(String aco) throws InterruptedException {
    var roster = new RosterTopic(aco, "2018");
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
