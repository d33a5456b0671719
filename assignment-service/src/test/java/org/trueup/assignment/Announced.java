package org.trueup.assignment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.ConformingRecords;

/** What stands on a topic, as a consumer reads it that starts from the beginning. */
record Announced(List<ConsumerRecord<String, byte[]>> records) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static String broker() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  /** Everything that is committed now. */
  static Announced on(Topic topic) {
    try (var consumer = consumer(topic)) {
      return new Announced(upToTheEnd(consumer));
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(Topic topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            broker(),
            "isolation.level",
            "read_committed",
            "fetch.max.wait.ms",
            20);
    var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic.topicName(), number))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** What is committed now and was not read yet. */
  private static List<ConsumerRecord<String, byte[]>> upToTheEnd(
      KafkaConsumer<String, byte[]> consumer) {
    var ends = consumer.endOffsets(consumer.assignment());
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(Duration.ofMillis(100))) {
        records.add(ConformingRecords.passed(record));
      }
    }
    return records;
  }

  /** Reads on until an event of that id is there. */
  static Announced until(Topic topic, String id) throws InterruptedException {
    return until(topic, read -> read.ids().contains(id), id);
  }

  static Announced until(Topic topic, Predicate<Announced> enough, String what)
      throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var read = new Announced(new ArrayList<>());
    try (var consumer = consumer(topic)) {
      while (Instant.now().isBefore(end)) {
        read.records.addAll(upToTheEnd(consumer));
        if (enough.test(read)) {
          return read;
        }
        Thread.sleep(20);
      }
    }
    throw new AssertionError(what + " did not come within " + PATIENCE);
  }

  /** The records about an ACO, in order. */
  Announced about(String acoId) {
    return new Announced(
        records.stream().filter(record -> record.key().startsWith(acoId + "/")).toList());
  }

  List<String> ids() {
    return records.stream().map(record -> header(record, "ce_id")).toList();
  }

  <T> List<T> events(Class<T> type) {
    return records.stream().map(record -> Json.read(record.value(), type)).toList();
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
