package org.trueup.local.faults;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Delivers events of a run once more: to services that remember them, or long after, when their
 * inboxes have forgotten them.
 */
final class Copies {
  private static final int COPIES = 40;

  private final String bootstrap;
  private final EventLog log;
  private final Inboxes inboxes;

  Copies(String bootstrap, EventLog log, Inboxes inboxes) {
    this.bootstrap = bootstrap;
    this.log = log;
    this.inboxes = inboxes;
  }

  /** The same events again. */
  void duplicates(long choice) {
    send(chosen(choice));
  }

  /** Old revisions behind the newer ones, and nobody knows that they were there before. */
  void late(long choice) {
    var chosen = chosen(choice);
    inboxes.forget(chosen.stream().map(Copies::id).distinct().toList());
    send(chosen);
  }

  private List<ConsumerRecord<String, byte[]>> chosen(long choice) {
    var originals = originals();
    var random = new SplittableRandom(choice);
    return originals.isEmpty()
        ? List.of()
        : IntStream.range(0, COPIES)
            .mapToObj(number -> originals.get(random.nextInt(originals.size())))
            .toList();
  }

  private void send(List<ConsumerRecord<String, byte[]>> chosen) {
    try (var producer =
        new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
      chosen.forEach(original -> producer.send(copy(original)));
    }
  }

  private List<ConsumerRecord<String, byte[]>> originals() {
    try (var own = log.again(bootstrap)) {
      return own.records().stream()
          .filter(event -> Event.header(event, Event.COPY_HEADER).isEmpty())
          .toList();
    }
  }

  private static String id(ConsumerRecord<String, byte[]> event) {
    return Event.header(event, "ce_id").orElseThrow();
  }

  private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> original) {
    var headers = new RecordHeaders(original.headers().toArray());
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
