package org.trueup.messaging;

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
import org.trueup.contracts.event.Topic;

/** What a reader of committed records finds on a topic, from its beginning. */
record CommittedTopic(String bootstrap, String name, int partitions) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  CommittedTopic(String bootstrap, Topic topic) {
    this(bootstrap, topic.topicName(), Topic.PARTITIONS);
  }

  static CommittedTopic ofDeadLetters(String bootstrap, Topic topic) {
    return new CommittedTopic(bootstrap, topic.deadLetterTopicName(), Topic.DEAD_LETTER_PARTITIONS);
  }

  /**
   * All records that are chosen; waits until there are that many, and a little for one too many.
   */
  List<ConsumerRecord<String, byte[]>> read(
      int expected, Predicate<ConsumerRecord<String, byte[]>> chosen) {
    try (var consumer = consumer()) {
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      var end = Instant.now().plus(PATIENCE);
      while (found.size() < expected && Instant.now().isBefore(end)) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> addIf(chosen, r, found));
      }
      consumer.poll(Duration.ofMillis(500)).forEach(r -> addIf(chosen, r, found));
      return found;
    }
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  static String id(ConsumerRecord<String, byte[]> record) {
    return header(record, "ce_id");
  }

  private static void addIf(
      Predicate<ConsumerRecord<String, byte[]>> chosen,
      ConsumerRecord<String, byte[]> record,
      List<ConsumerRecord<String, byte[]>> found) {
    if (chosen.test(record)) {
      found.add(record);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var all = IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(name, p)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return consumer;
  }
}
