package org.trueup.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.json.Json;

/**
 * A record as it stands on a topic, committed.
 *
 * @param causation the event it follows from, where it names one
 * @param copy whether it was put there by {@link Copies}
 */
record Event(
    String topic,
    String key,
    String id,
    Optional<String> causation,
    boolean copy,
    JsonNode content) {
  static final String COPY_HEADER = "trueup-copy";

  static Event of(ConsumerRecord<String, byte[]> event) {
    return new Event(
        event.topic(),
        event.key(),
        header(event, "ce_id").orElseThrow(),
        header(event, "ce_causationid"),
        header(event, COPY_HEADER).isPresent(),
        Json.read(event.value(), JsonNode.class));
  }

  long revision() {
    return content.path("revision").asLong();
  }

  /** A later revision must not be, whatever the clocks said; the same one may stand again. */
  boolean isRecordedBefore(Event other) {
    return revision() > other.revision() && !recordedAt().isAfter(other.recordedAt());
  }

  private Instant recordedAt() {
    return Instant.parse(content.path("recordedAt").asText());
  }

  /** The ACO, with which every key begins. */
  String aco() {
    return key.split("/", 2)[0];
  }

  static Optional<String> header(ConsumerRecord<String, byte[]> event, String name) {
    return Optional.ofNullable(event.headers().lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }
}
