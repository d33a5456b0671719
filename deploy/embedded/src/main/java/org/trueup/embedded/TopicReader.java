package org.trueup.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.awaitility.Awaitility;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

/**
 * Reads a topic from its beginning as every consumer should: committed records only. It keeps what
 * it has read and goes on from there.
 */
public final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration ONE_TOO_MANY = Duration.ofMillis(500);
  private static final Duration ONE_POLL = Duration.ofMillis(50);

  private final String topic;
  private final boolean conforming;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  private TopicReader(String bootstrap, String topic, int partitions, boolean conforming) {
    this.topic = topic;
    this.conforming = conforming;
    this.consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "isolation.level",
                "read_committed",
                "fetch.max.wait.ms",
                20),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var all = IntStream.range(0, partitions).mapToObj(p -> new TopicPartition(topic, p)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** Of a topic of events, each of which keeps to its published schema or fails the test. */
  public static TopicReader of(Topic topic) {
    return new TopicReader(
        InfrastructureResource.broker(), topic.topicName(), Topic.PARTITIONS, true);
  }

  /** Of a topic whose records are whatever a test sent. */
  public static TopicReader ofAnything(Topic topic) {
    return ofAnything(InfrastructureResource.broker(), topic);
  }

  /** The same of another broker. */
  public static TopicReader ofAnything(String bootstrap, Topic topic) {
    return new TopicReader(bootstrap, topic.topicName(), Topic.PARTITIONS, false);
  }

  /** Of the records of a topic that a service could not process. */
  public static TopicReader ofDeadLetters(Topic topic) {
    return new TopicReader(
        InfrastructureResource.broker(),
        topic.deadLetterTopicName(),
        Topic.DEAD_LETTER_PARTITIONS,
        false);
  }

  /** Everything that is committed by now. */
  public List<ConsumerRecord<String, byte[]>> records() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var record : consumer.poll(ONE_POLL)) {
        read.add(conforming ? ConformingRecords.passed(record) : record);
      }
    }
    return List.copyOf(read);
  }

  /**
   * Waits until what is committed is enough.
   *
   * @param what is waited for, for the message of the test that waits in vain
   */
  public List<ConsumerRecord<String, byte[]>> until(
      Predicate<List<ConsumerRecord<String, byte[]>>> enough, String what) {
    return Awaitility.await(what + " on " + topic)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .pollInSameThread()
        .until(this::records, enough);
  }

  /**
   * Waits until there are that many records of those that are chosen, and a moment longer for one
   * too many.
   */
  public List<ConsumerRecord<String, byte[]>> chosen(
      int expected, Predicate<ConsumerRecord<String, byte[]>> chosen) {
    until(found -> found.stream().filter(chosen).count() >= expected, expected + " chosen records");
    consumer.poll(ONE_TOO_MANY).forEach(read::add);
    return read.stream().filter(chosen).toList();
  }

  /** Waits until an event of that id is committed. */
  public List<ConsumerRecord<String, byte[]>> until(String id) {
    return until(found -> found.stream().anyMatch(record -> id(record).equals(id)), id);
  }

  /** Those whose key is about an ACO, or an ACO and a year. */
  public static List<ConsumerRecord<String, byte[]>> about(
      String key, List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .filter(record -> record.key().equals(key) || record.key().startsWith(key + "/"))
        .toList();
  }

  /** What the records say. */
  public static <T> List<T> events(Class<T> type, List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(record -> Json.read(record.value(), type)).toList();
  }

  /** The event's id. */
  public static String id(ConsumerRecord<String, byte[]> record) {
    return header(record, "ce_id");
  }

  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
