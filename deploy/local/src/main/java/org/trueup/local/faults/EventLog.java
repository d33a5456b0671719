package org.trueup.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trueup.contracts.event.Topic;

/** What stands on the topics, from a moment on, for readers of what is committed. */
final class EventLog implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final List<Topic> TOPICS =
      List.of(
          Topic.AGREEMENT_SIGNED,
          Topic.ASSIGNMENT_DETERMINED,
          Topic.BENCHMARK_DETERMINED,
          Topic.SETTLEMENT_DETERMINED);
  private static final Topic ROSTER = Topic.BENEFICIARY_ASSIGNMENT_CHANGED;

  private final Map<TopicPartition, Long> begin;
  private KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
  private final List<ConsumerRecord<String, byte[]>> roster = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private EventLog(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> begin) {
    this.consumer = consumer;
    this.begin = new HashMap<>(begin);
  }

  /** From the end on, as it is now. */
  static EventLog fromNow(String bootstrap) {
    var consumer = consumer(bootstrap);
    return from(consumer, consumer.endOffsets(partitions()));
  }

  /** The same part of the topics, read anew. */
  EventLog again(String bootstrap) {
    return from(consumer(bootstrap), begin);
  }

  private static EventLog from(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> begin) {
    consumer.assign(partitions());
    begin.forEach(consumer::seek);
    return new EventLog(consumer, begin);
  }

  /** What stands on a topic that was created anew is another log, and all of it is meant. */
  void recreated(String bootstrap, Topic topic) {
    partitions(topic).forEach(partition -> begin.put(partition, 0L));
    List.of(records, roster, events).forEach(List::clear);
    consumer.close();
    consumer = consumer(bootstrap);
    consumer.assign(partitions());
    begin.forEach(consumer::seek);
  }

  /** Reads up to the end, as it is now; in the order of each partition. */
  List<ConsumerRecord<String, byte[]>> records() {
    readOn();
    return List.copyOf(records);
  }

  /** What became of beneficiaries, as the topic of the rosters tells it. */
  Rosters rosters() {
    readOn();
    return Rosters.of(roster);
  }

  /** The same as what they say. */
  List<Event> events() {
    readOn();
    records.subList(events.size(), records.size()).stream().map(Event::of).forEach(events::add);
    return List.copyOf(events);
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void readOn() {
    var ends = consumer.endOffsets(begin.keySet());
    while (!hasReached(ends)) {
      for (var record : consumer.poll(ONE_POLL)) {
        (record.topic().equals(ROSTER.topicName()) ? roster : records).add(record);
      }
    }
  }

  private boolean hasReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static List<TopicPartition> partitions() {
    return Stream.concat(TOPICS.stream(), Stream.of(ROSTER)).flatMap(EventLog::partitions).toList();
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic.topicName(), number));
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
    var settings =
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
