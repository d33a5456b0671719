package org.trueup.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;

/** An event in the outbox, claimed for a batch. */
record OutboxRow(
    long seq,
    String id,
    String event,
    String key,
    String type,
    String payload,
    String acoId,
    Instant time,
    @Nullable String causationId) {

  /** The columns that {@link #read} needs. */
  static final String COLUMNS =
      "seq, id, aggregatetype, aggregateid, type, payload, aco_id, time, causation_id";

  static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("seq"),
        row.getString("id"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("aco_id"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("causation_id"));
  }

  /**
   * The record as it goes out: the type names the topic, the ACO decides the partition. A dead
   * letter goes out as it came.
   */
  ProducerRecord<String, byte[]> toRecord(String service) {
    if (event.equals(DeadLetterRecord.AGGREGATE)) {
      return DeadLetterRecord.read(payload).toRecord(this, service);
    }
    return new ProducerRecord<>(
        type,
        partition(acoId),
        key,
        payload.getBytes(StandardCharsets.UTF_8),
        CloudEvent.headers(this, service));
  }

  /** As Kafka's own partitioner would choose for a record whose key is the ACO. */
  static int partition(String acoId) {
    int hash = Utils.murmur2(acoId.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % Topic.PARTITIONS;
  }
}
