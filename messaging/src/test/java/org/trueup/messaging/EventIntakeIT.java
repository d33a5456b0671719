package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class EventIntakeIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();

  private static final String TOPIC = Topic.ASSIGNMENT_DETERMINED.topicName();
  private static final int PARTITION = 3;

  @Inject DataSource database;
  @Inject KafkaClientService clients;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "linger.ms", "20"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void aChannelOfWhichOnlyTheTopicIsWrittenReadsWhatIsCommittedFromTheBeginning() {
    Map<String, ?> settings = clients.getConsumer("assignment-determined").configuration();

    assertThat(settings)
        .extractingByKeys(
            "bootstrap.servers",
            "group.id",
            "isolation.level",
            "auto.offset.reset",
            "enable.auto.commit",
            "max.poll.records",
            "session.timeout.ms",
            "heartbeat.interval.ms")
        .extracting(Object::toString)
        .containsExactly(
            bootstrap,
            "settlement-service",
            "read_committed",
            "earliest",
            "false",
            "200",
            "10000",
            "2000");
    assertThat(settings.get("value.deserializer").toString()).endsWith("ByteArrayDeserializer");
  }

  @Test
  void anEventDeliveredTwiceIsHandledOnce() throws Exception {
    send(TOPIC, ACO_1 + "/1", "{\"word\":\"twice\"}");
    send(TOPIC, ACO_1 + "/1", "{\"word\":\"twice\"}");
    send(TOPIC, ACO_1 + "/2", "{\"word\":\"after twice\"}");

    awaitWord("after twice");

    assertThat(words()).containsOnlyOnce("twice");
  }

  @Test
  void onlyThePoisonBecomesADeadLetterAndItsNeighborsAreHandled() throws Exception {
    send(TOPIC, ACO_2 + "/1", "{\"word\":\"before\"}");
    send(TOPIC, ACO_2 + "/2", "{\"word\":\"poison\"}");
    send(TOPIC, ACO_2 + "/3", "{\"word\":");
    send("trueup.unheard-of.v1", ACO_2 + "/4", "{\"word\":\"unknown\"}");
    send(TOPIC, ACO_2 + "/5", "{\"word\":\"after\"}");

    awaitWord("after");

    assertThat(words()).containsOnlyOnce("before", "after").doesNotContain("unknown");
    assertThat(deadLetters(ACO_2))
        .satisfiesExactly(
            one ->
                assertThat(one).startsWith(ACO_2 + "/2 ").contains("cannot bear " + ACO_2 + "/2"),
            one -> assertThat(one).startsWith(ACO_2 + "/3 ").contains("not a Word"),
            one -> assertThat(one).startsWith(ACO_2 + "/4 ").contains("trueup.unheard-of.v1"));
  }

  @Test
  void aRecordThatIsNoEventAtAllIsKeptWhole() throws Exception {
    var bare = new ProducerRecord<>(TOPIC, PARTITION, "key\0", new byte[] {0, 1});
    bare.headers().add("strange", new byte[] {0, (byte) 0xff});
    var offset = producer.send(Signing.signed(bare)).get().offset();
    send(TOPIC, ACO_3 + "/1", "{\"word\":\"after the bare one\"}");

    awaitWord("after the bare one");

    var query = "select reason || ' ' || encode(value, 'hex') from dead_letter where \"offset\" = ";
    assertThat(rows(query + offset)).first().asString().contains("no header ce_type", "0001");
  }

  @Test
  void whatNobodyOfThisInstallationSignedIsADeadLetter() throws Exception {
    producer.send(event(TOPIC, ACO_5 + "/1", "{\"word\":\"unsigned\"}"));
    var changed = Signing.signed(event(TOPIC, ACO_5 + "/2", "{\"word\":\"true\"}"));
    producer.send(
        new ProducerRecord<>(
            TOPIC, PARTITION, changed.key(), utf8("{\"word\":\"forged\"}"), changed.headers()));
    var renamed = Signing.signed(event(TOPIC, ACO_5 + "/3", "{\"word\":\"renamed\"}"));
    renamed.headers().remove("ce_id").add("ce_id", utf8(ACO_5 + "/4"));
    producer.send(renamed);
    send(TOPIC, ACO_5 + "/5", "{\"word\":\"signed\"}");

    awaitWord("signed");

    assertThat(words()).doesNotContain("unsigned", "forged", "renamed");
    assertThat(deadLetters(ACO_5))
        .satisfiesExactly(
            one -> assertThat(one).startsWith(ACO_5 + "/1 ").contains("it is not signed"),
            one ->
                assertThat(one).startsWith(ACO_5 + "/2 ").contains("is not that of what it says"),
            one ->
                assertThat(one).startsWith(ACO_5 + "/3 ").contains("is not that of what it says"));
  }

  @Test
  void aTombstoneIsPassedOverAndIsNoDeadLetter() throws Exception {
    producer.send(new ProducerRecord<>(TOPIC, PARTITION, ACO_4 + "/2018/token", null));
    send(TOPIC, ACO_4 + "/1", "{\"word\":\"after the tombstone\"}");

    awaitWord("after the tombstone");

    assertThat(
            rows("select original_key from dead_letter where original_key like '" + ACO_4 + "/%'"))
        .isEmpty();
  }

  private void send(String type, String id, String json) {
    producer.send(Signing.signed(event(type, id, json)));
  }

  private static ProducerRecord<String, byte[]> event(String type, String id, String json) {
    var event = new ProducerRecord<>(TOPIC, PARTITION, id, utf8(json));
    Map.of("ce_type", type, "ce_id", id, "ce_subject", id)
        .forEach((k, v) -> event.headers().add(k, utf8(v)));
    return event;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void awaitWord(String word) throws Exception {
    await(() -> words().contains(word));
  }

  private List<String> words() throws SQLException {
    return rows("select word from handled order by position");
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }

  private List<String> deadLetters(String aco) throws SQLException {
    return rows(
        "select original_key || ' ' || reason from dead_letter where original_key like '%s/%%' order by 1"
            .formatted(aco));
  }

  private List<String> rows(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
