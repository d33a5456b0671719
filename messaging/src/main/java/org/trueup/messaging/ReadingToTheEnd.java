package org.trueup.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trueup.contracts.event.Topic;

/** Reads a topic of this installation up to where it ended when the reading began. */
final class ReadingToTheEnd implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final int FOR_AN_ANSWER_MS = 10_000;
  private static final int AT_ONCE = 5_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> ends;

  /** From the beginning; {@link #seek} begins elsewhere. */
  ReadingToTheEnd(Map<String, Object> kafka, String topic) {
    consumer =
        new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer());
    var partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    ends = consumer.endOffsets(partitions);
  }

  static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }

  Map<TopicPartition, Long> ends() {
    return ends;
  }

  void seek(TopicPartition partition, long offset) {
    consumer.seek(partition, offset);
  }

  boolean hasMore() {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** What comes next; nothing now and then. */
  List<ConsumerRecord<String, byte[]>> batch() {
    var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
    consumer.poll(ONE_POLL).forEach(batch::add);
    return batch;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Map<String, Object> settings(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    return settings;
  }
}
