package org.trueup.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.trueup.contracts.event.Topic;

/**
 * Sends each batch in one Kafka transaction together with its number, as the offset of a group that
 * consumes nothing. So Kafka itself knows which batch was last sent, whatever happened here.
 *
 * <p>Any failure ends its life: the next one begins by asking Kafka how far this one came.
 */
final class BatchSender implements AutoCloseable {
  private static final TopicPartition PROGRESS = new TopicPartition(Topic.RELAY_PROGRESS, 0);

  /** What others sent may be larger than our own events; dead letters have a topic with room. */
  private static final int LARGEST_REQUEST = 8_388_608;

  private static final Map<String, Object> EXACTLY_ONCE =
      Map.of(
          ProducerConfig.ACKS_CONFIG, "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
          ProducerConfig.LINGER_MS_CONFIG, 0,
          ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd",
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST,
          ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000,
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);

  private final Sender sender;
  private final String name;
  private final KafkaProducer<String, byte[]> producer;

  private BatchSender(Sender sender) {
    this.sender = sender;
    this.name = sender.service() + "-relay";
    this.producer =
        new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
  }

  /** From here on a predecessor that is not dead yet can commit nothing more: it is fenced. */
  static BatchSender fencingPredecessors(Sender sender) {
    var batches = new BatchSender(sender);
    try {
      batches.producer.initTransactions();
      return batches;
    } catch (RuntimeException failed) {
      batches.close();
      throw failed;
    }
  }

  /** The number of the batch that was sent last; 0 before the first. */
  long lastSent() {
    try (var consumer =
        new KafkaConsumer<>(
            consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var committed = consumer.committed(Set.of(PROGRESS)).get(PROGRESS);
      return committed == null ? 0 : committed.offset();
    }
  }

  /** Returns when all of the batch is there to read; throws when it is not known whether it is. */
  void send(long batch, List<OutboxRow> rows) {
    producer.beginTransaction();
    rows.forEach(this::send);
    producer.sendOffsetsToTransaction(
        Map.of(PROGRESS, new OffsetAndMetadata(batch)), new ConsumerGroupMetadata(name));
    producer.commitTransaction();
  }

  /**
   * What fails later makes the commit fail. What fails at once must end the batch at once: while
   * the broker is away each send would wait in vain for its turn, and a batch has many.
   */
  private void send(OutboxRow row) {
    var answer = producer.send(OutgoingRecord.of(row, sender));
    if (answer.state() == Future.State.FAILED) {
      throw new KafkaException("cannot send " + row.id(), answer.exceptionNow());
    }
  }

  /** At once: a transaction that is open is aborted by whoever comes next. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private Map<String, Object> producerSettings() {
    var settings = new HashMap<>(sender.kafka());
    settings.putAll(EXACTLY_ONCE);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    return settings;
  }

  private Map<String, Object> consumerSettings() {
    var settings = new HashMap<>(sender.kafka());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, name);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }
}
