package org.trueup.local.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Delivers events of a run once more: as they were, or under an id that nobody has seen yet. */
final class Copies {
  private static final int COPIES = 40;

  private final String bootstrap;
  private final EventLog log;

  Copies(String bootstrap, EventLog log) {
    this.bootstrap = bootstrap;
    this.log = log;
  }

  /** The same events again, with their ids. */
  void duplicates(long choice) {
    send(choice, number -> "");
  }

  /** Old revisions, as if they came only now: behind the newer ones, under ids of their own. */
  void late(long choice) {
    send(choice, number -> "/late-" + Long.toHexString(choice) + "-" + number);
  }

  private void send(long choice, IntFunction<String> addedToTheId) {
    var originals = originals();
    if (originals.isEmpty()) {
      return;
    }
    var random = new SplittableRandom(choice);
    try (var producer =
        new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
      for (int number = 0; number < COPIES; number++) {
        var original = originals.get(random.nextInt(originals.size()));
        producer.send(copy(original, addedToTheId.apply(number)));
      }
    }
  }

  private List<ConsumerRecord<String, byte[]>> originals() {
    try (var own = log.again(bootstrap)) {
      return own.records().stream()
          .filter(event -> Event.header(event, Event.COPY_HEADER).isEmpty())
          .toList();
    }
  }

  private static ProducerRecord<String, byte[]> copy(
      ConsumerRecord<String, byte[]> original, String addedToTheId) {
    var headers = new RecordHeaders(original.headers().toArray());
    var id = Event.header(original, "ce_id").orElseThrow() + addedToTheId;
    headers.remove("ce_id");
    headers.add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    headers.add(Event.COPY_HEADER, new byte[0]);
    return new ProducerRecord<>(
        original.topic(), original.partition(), original.key(), original.value(), headers);
  }

  private Map<String, Object> settings() {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
  }
}
