package org.trueup.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** What becomes of a message that cannot be processed, and what an operator can do about it. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class DeadLetterIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();

  private static final Topic TOPIC = Topic.ASSIGNMENT_DETERMINED;
  private static final int PARTITION = 5;

  @Inject DataSource database;
  @Inject HandledEvents events;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    events.bearPoison(false);
    producer.close();
  }

  @Test
  void goesToItsTopicOnceWithTheReasonAndTheBytesAsTheyCame() throws Exception {
    send(ACO_1, 1, "{\"word\":\"poison\", \"odd\": \"\u00e9\u0000\"  }");
    awaitLetters(ACO_1, 1);

    var found = TopicReader.ofDeadLetters(TOPIC).chosen(1, r -> (ACO_1 + "/1").equals(r.key()));

    assertThat(found).hasSize(1);
    var letter = found.getFirst();
    assertThat(new String(letter.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"word\":\"poison\", \"odd\": \"\u00e9\u0000\"  }");
    assertThat(TopicReader.id(letter)).isEqualTo(ACO_1 + "/1");
    assertThat(TopicReader.header(letter, "dead-letter-reason"))
        .contains("not a Word")
        .doesNotContain("\tat ");
    assertThat(TopicReader.header(letter, "dead-letter-service")).isEqualTo("settlement");
    assertThat(TopicReader.header(letter, "dead-letter-topic")).isEqualTo(TOPIC.topicName());
    assertThat(TopicReader.header(letter, "dead-letter-id"))
        .startsWith("dead-letter/settlement/trueup.assignment-determined.v1/5/");
  }

  @Test
  void oneReplayedAfterTheServiceWasMendedIsHandledOnceAndAudited() throws Exception {
    send(ACO_2, 1, word("poison of " + ACO_2));
    send(ACO_2, 2, word("neighbor of " + ACO_2));
    await(() -> words("neighbor of " + ACO_2) == 1);
    long id = awaitLetters(ACO_2, 1).getFirst();
    decide(id, "replay", "mended?")
        .statusCode(422)
        .body("detail", containsString("cannot bear " + ACO_2 + "/1"));
    open(id).body("state", equalTo("OPEN")).body("text", containsString("poison of " + ACO_2));

    events.bearPoison(true);
    decide(id, "replay", "release 1.2 bears it").statusCode(200).body("state", equalTo("REPLAYED"));

    assertThat(words("poison of " + ACO_2)).isEqualTo(1);
    decide(id, "replay", "once more").statusCode(409).body("detail", containsString("by local"));
    assertThat(words("poison of " + ACO_2)).isEqualTo(1);
    given()
        .get("/audit-log")
        .then()
        .body(
            "items.findAll { it.acoId == '" + ACO_2 + "' }.action",
            contains("DEAD_LETTER_REPLAYED", "DEAD_LETTER_REPLAY_FAILED"))
        .body("items.findAll { it.acoId == '" + ACO_2 + "' }.caller", hasItems("local"));
  }

  @Test
  void lettersOfAnAcoAreDecidedInTheOrderInWhichTheyCame() throws Exception {
    send(ACO_3, 1, word("poison first"));
    send(ACO_3, 2, word("poison second"));
    var ids = awaitLetters(ACO_3, 2);
    events.bearPoison(true);

    decide(ids.get(1), "replay", "too early")
        .statusCode(409)
        .body(
            "detail",
            containsString("Dead letter %d of %s came earlier".formatted(ids.get(0), ACO_3)));
    decide(ids.get(0), "discard", "sent by mistake")
        .statusCode(200)
        .body("state", equalTo("DISCARDED"))
        .body("note", equalTo("sent by mistake"));
    decide(ids.get(1), "replay", "now").statusCode(200);

    assertThat(words("poison first")).isZero();
    assertThat(words("poison second")).isEqualTo(1);
  }

  @Test
  void anEventThatWasHandledMeanwhileIsNotHandledTwice() throws Exception {
    send(ACO_4, 1, word("poison of " + ACO_4));
    long id = awaitLetters(ACO_4, 1).getFirst();
    send(ACO_4, 1, word("mended by its sender"));
    await(() -> words("mended by its sender") == 1);
    events.bearPoison(true);

    decide(id, "replay", "to be sure").statusCode(200);

    assertThat(words("poison of " + ACO_4)).isZero();
  }

  @Test
  void arePagedAndAskedForByState() throws Exception {
    send(ACO_5, 1, word("poison"));
    send(ACO_5, 2, word("poison"));
    var ids = awaitLetters(ACO_5, 2);

    var cursor = Long.toString(ids.get(0) - 1);
    given()
        .get("/dead-letters?state=open&limit=1&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.id", contains((int) (long) ids.get(0)))
        .body("nextCursor", equalTo(ids.get(0).toString()));
    given().get("/dead-letters?state=lost").then().statusCode(400);
    given().get("/dead-letters/999999999").then().statusCode(404);
    decide(ids.get(0), "discard", " ").statusCode(400);
    given()
        .contentType(ContentType.JSON)
        .post("/dead-letters/" + ids.get(0) + "/replay")
        .then()
        .statusCode(400);
  }

  @Test
  void aDecisionUnderAKeyIsTakenOnceAndAnsweredAsTheFirstTime() throws Exception {
    var aco = AcoIds.next();
    send(aco, 1, word("poison"));
    long id = awaitLetters(aco, 1).getFirst();
    try (var several = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> discard(id, "a key of ours", "at once").extract().statusCode());
      }
      for (var status : several.invokeAll(all)) {
        assertThat(status.get()).isIn(200, 409); // done, or still being done
      }
    }
    var first = discard(id, "a key of ours", "at once").statusCode(200).extract().asString();
    assertThat(discard(id, "a key of ours", "at once").extract().asString()).isEqualTo(first);
    assertThat(first).contains("DISCARDED");
    discard(id, "a key of ours", "later").statusCode(409).body("detail", containsString("another"));
    discard(id, "another", "at once").statusCode(409).body("detail", containsString("already"));
    given()
        .get("/audit-log?limit=20")
        .then()
        .body(
            "items.findAll { it.acoId == '%s' }.action".formatted(aco),
            hasItem("DEAD_LETTER_DISCARDED"));
  }

  private static ValidatableResponse discard(long id, String key, String reason) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("reason", reason))
        .post("/dead-letters/" + id + "/discard")
        .then();
  }

  private static ValidatableResponse open(long id) {
    return given().get("/dead-letters/" + id).then().statusCode(200);
  }

  private static ValidatableResponse decide(long id, String what, String reason) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", reason))
        .post("/dead-letters/" + id + "/" + what)
        .then();
  }

  private void send(String aco, int number, String json) {
    var id = aco + "/" + number;
    var event =
        new ProducerRecord<>(
            TOPIC.topicName(), PARTITION, id, json.getBytes(StandardCharsets.UTF_8));
    Map.of("ce_type", TOPIC.topicName(), "ce_id", id, "ce_subject", id)
        .forEach((k, v) -> event.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    producer.send(Signing.signed(event));
    producer.flush();
  }

  private static String word(String word) {
    return "{\"word\":\"%s\"}".formatted(word);
  }

  /** The numbers of an ACO's letters, when there are that many. */
  private List<Long> awaitLetters(String aco, int count) throws Exception {
    await(() -> letters(aco).size() == count);
    return letters(aco);
  }

  private static List<Long> letters(String aco) {
    return given()
        .get("/dead-letters?limit=1000")
        .jsonPath()
        .getList("items.findAll { it.acoId == '%s' }.id".formatted(aco), Long.class);
  }

  private long words(String word) throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement("select count(*) from handled where word = ?")) {
      count.setString(1, word);
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }
}
