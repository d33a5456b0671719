package org.trueup.local.upkeep;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.trueup.contracts.event.Topic;

/** Waits until a service has handled everything on the topics it reads. */
final class CatchingUp {
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(60);

  private final OperatorSession database;
  private final String schema;
  private final List<TopicPartition> partitions;

  private CatchingUp(OperatorSession database, String schema, Topic... topics) {
    this.database = database;
    this.schema = schema;
    this.partitions = Arrays.stream(topics).flatMap(CatchingUp::partitions).toList();
  }

  static void await(String bootstrap, OperatorSession database, String schema, Topic... topics)
      throws InterruptedException {
    var settings =
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      new CatchingUp(database, schema, topics).await(consumer);
    }
  }

  private void await(KafkaConsumer<?, ?> consumer) throws InterruptedException {
    consumer.assign(partitions);
    Map<TopicPartition, Long> before = Map.of();
    var since = System.nanoTime();
    for (var now = positions(); isBehind(consumer, now); now = positions()) {
      if (!now.equals(before)) {
        before = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > WITHOUT_PROGRESS.toNanos()) {
        throw new UpkeepFailed(schema + " does not go on reading; see its log");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** Whether a record is left; an end may also be the mark of a transaction. */
  private boolean isBehind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> positions) {
    var ends = consumer.endOffsets(partitions);
    partitions.forEach(
        partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
    while (partitions.stream()
        .anyMatch(
            partition -> consumer.position(partition) < requireNonNull(ends.get(partition)))) {
      if (!consumer.poll(ONE_POLL).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Map<TopicPartition, Long> positions() {
    var positions = new HashMap<TopicPartition, Long>();
    for (var row :
        database.rows(
            "select topic, partition, next_offset from " + schema + ".consumer_position")) {
      positions.put(
          new TopicPartition(row.get(0), Integer.parseInt(row.get(1))), Long.parseLong(row.get(2)));
    }
    return positions;
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic.topicName(), number));
  }
}
