package org.trueup.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.examples.FrozenExample;

/** Plays assignment-service: sends events, and sees when this service is done with them. */
final class Upstream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource database;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", bootstrap()),
          new StringSerializer(),
          new ByteArraySerializer());

  Upstream(DataSource database) {
    this.database = database;
  }

  private static String bootstrap() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  void send(AgreementSigned event) {
    send(Topic.AGREEMENT_SIGNED, event.key(), event.id(), Json.write(event));
  }

  void send(AssignmentDetermined event) {
    send(Topic.ASSIGNMENT_DETERMINED, event.head().key(), event.id(), Json.write(event));
  }

  /** As it once went out, headers and all. */
  void send(FrozenExample example) {
    var frozen = example.record();
    var value = String.valueOf(frozen.value()).getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(frozen.topic(), frozen.key(), value);
    frozen
        .headers()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    Signing.sign(record);
    producer.send(record);
  }

  /** Sends the event and waits until it is handled. */
  void deliver(AgreementSigned event) {
    send(event);
    awaitHandled(event.id());
  }

  /** Sends the event and waits until it is handled. */
  void deliver(AssignmentDetermined event) {
    send(event);
    awaitHandled(event.id());
  }

  void send(Topic topic, String key, String id, String value) {
    var record =
        new ProducerRecord<>(topic.topicName(), key, value.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/trueup/assignment",
            "ce_type",
            topic.topicName(),
            "ce_time",
            "2019-02-01T10:00:00Z",
            "ce_subject",
            key)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    Signing.sign(record);
    producer.send(record);
    producer.flush();
  }

  void awaitHandled(String eventId) {
    await("select count(*) from benchmark.inbox where event_id = ?", eventId);
  }

  void awaitDeadLetter(String eventId) {
    await("select count(*) from benchmark.dead_letter where event_id = ?", eventId);
  }

  String reasonOfDeadLetter(String eventId) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select reason from benchmark.dead_letter where event_id = ?")) {
      query.setString(1, eventId);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private void await(String count, String eventId) {
    Awaitility.await(eventId)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count(count, eventId) > 0);
  }

  private long count(String sql, String eventId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, eventId);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
