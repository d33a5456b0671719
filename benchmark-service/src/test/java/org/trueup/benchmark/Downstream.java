package org.trueup.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.ConformingRecords;

/** Plays settlement-service: reads what was announced, committed records only. */
final class Downstream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final KafkaConsumer<String, byte[]> consumer =
      new KafkaConsumer<>(
          Map.of(
              "bootstrap.servers",
              Upstream.bootstrap(),
              "isolation.level",
              "read_committed",
              "auto.offset.reset",
              "earliest",
              "enable.auto.commit",
              false),
          new StringDeserializer(),
          new ByteArrayDeserializer());

  Downstream() {
    var name = Topic.BENCHMARK_DETERMINED.topicName();
    consumer.assign(
        IntStream.range(0, Topic.PARTITIONS).mapToObj(i -> new TopicPartition(name, i)).toList());
  }

  /** The events about a year, once the one with this revision is among them. */
  List<BenchmarkDetermined> eventsUpTo(AcoYear of, long revision) {
    var deadline = Instant.now().plus(PATIENCE);
    while (events(of).stream().noneMatch(event -> event.head().revision() >= revision)) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("benchmark/" + of + "/" + revision + " was not announced");
      }
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(record -> records.add(ConformingRecords.passed(record)));
    }
    return events(of);
  }

  ConsumerRecord<String, byte[]> record(AcoYear of, long revision) {
    eventsUpTo(of, revision);
    return records.stream()
        .filter(record -> record.key().equals(of.toString()))
        .filter(record -> event(record).head().revision() == revision)
        .findFirst()
        .orElseThrow();
  }

  private List<BenchmarkDetermined> events(AcoYear of) {
    return records.stream()
        .filter(record -> record.key().equals(of.toString()))
        .map(Downstream::event)
        .toList();
  }

  private static BenchmarkDetermined event(ConsumerRecord<String, byte[]> record) {
    return Json.read(record.value(), BenchmarkDetermined.class);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
