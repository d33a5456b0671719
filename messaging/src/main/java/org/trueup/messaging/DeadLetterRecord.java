package org.trueup.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

/**
 * A record on its way to the dead letters of its topic, as the outbox holds it: bytes as they came,
 * with the reason beside them.
 */
record DeadLetterRecord(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    List<Attribute> headers,
    byte @Nullable [] value,
    String reason) {
  /** What the outbox row is about, where others have the name of their event. */
  static final String AGGREGATE = "dead-letter";

  /** Longer ones stay with the service: its dead letters have them whole. */
  private static final int LARGEST = 4_000_000;

  /** A header as it came. */
  record Attribute(String name, byte @Nullable [] value) {}

  static DeadLetterRecord of(ConsumerRecord<String, byte[]> record, String reason) {
    var headers = new ArrayList<Attribute>();
    int size = record.value() == null ? 0 : record.value().length;
    for (Header header : record.headers()) {
      headers.add(new Attribute(header.key(), header.value()));
      size += header.value() == null ? 0 : header.value().length;
    }
    boolean tooLarge = size > LARGEST;
    return new DeadLetterRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        tooLarge ? List.of() : headers,
        tooLarge ? null : record.value(),
        tooLarge ? "left out here for its %d bytes\n%s".formatted(size, reason) : reason);
  }

  static DeadLetterRecord read(String payload) {
    return Json.read(payload.getBytes(StandardCharsets.UTF_8), DeadLetterRecord.class);
  }

  String destination() {
    return Topic.deadLetterTopicName(topic);
  }

  /** As it goes out: what came, and headers that say why it is here. */
  ProducerRecord<String, byte[]> toRecord(OutboxRow row, String service) {
    var all = new ArrayList<Header>();
    headers.forEach(header -> all.add(new RecordHeader(header.name(), header.value())));
    all.add(header("dead-letter-id", row.id()));
    all.add(header("dead-letter-reason", reason));
    all.add(header("dead-letter-service", service));
    all.add(header("dead-letter-topic", topic));
    all.add(header("dead-letter-partition", Integer.toString(partition)));
    all.add(header("dead-letter-offset", Long.toString(offset)));
    all.add(header("dead-letter-time", row.time().toString()));
    return new ProducerRecord<>(destination(), 0, key, value, all);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
