package org.trueup.messaging;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  /** Thousands of small records: what packs fast costs less than what packs well. */
  private static final Map<String, Object> IN_BULK =
      Map.of(
          ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4", ProducerConfig.BATCH_SIZE_CONFIG, 262_144);

  /** Single events. */
  static final String EVENTS = "";

  /** Announcements of many records. */
  static final String STREAMS = "-streams";

  private final Sender sender;
  private final String name;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaClientMetrics measures;

  private BatchSender(Sender sender, String lane) {
    this.sender = sender;
    this.name = name(sender.service(), lane);
    this.producer =
        new KafkaProducer<>(
            producerSettings(lane), new StringSerializer(), new ByteArraySerializer());
    this.measures = new KafkaClientMetrics(producer);
    measures.bindTo(Metrics.globalRegistry);
  }

  /** The transactional id of a lane, and the group in which its progress is kept. */
  static String name(String service, String lane) {
    return service + "-relay" + lane;
  }

  /** From here on a predecessor that is not dead yet can commit nothing more: it is fenced. */
  static BatchSender fencingPredecessors(Sender sender, String lane) {
    var batches = new BatchSender(sender, lane);
    try {
      batches.producer.initTransactions();
      return batches;
    } catch (RuntimeException failed) {
      batches.close();
      throw failed;
    }
  }

  /** The number of the batch that was sent last; empty before the first. */
  Optional<Long> lastSent() {
    try (var consumer =
        new KafkaConsumer<>(
            consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var committed = consumer.committed(Set.of(PROGRESS)).get(PROGRESS);
      return Optional.ofNullable(committed).map(OffsetAndMetadata::offset);
    }
  }

  /**
   * Returns when all of the batch is there to read; throws when it is not known whether it is.
   *
   * @throws Refused when it is known that nothing of it is, and what of it is to blame
   */
  void send(long batch, List<OutboxRow> rows) {
    var records = rows.stream().map(row -> OutgoingRecord.of(row, sender)).toList();
    refuseMissingPartitions(rows, records);
    var sent = new ArrayList<SentRecord>();
    try {
      producer.beginTransaction();
      for (int i = 0; i < rows.size(); i++) {
        sent.add(new SentRecord(rows.get(i)));
        producer.send(records.get(i), sent.getLast());
        endIfFailed(sent.getLast());
      }
      producer.sendOffsetsToTransaction(
          Map.of(PROGRESS, new OffsetAndMetadata(batch)), new ConsumerGroupMetadata(name));
      producer.commitTransaction();
    } catch (KafkaException failed) {
      throw SentRecord.cause(sent, failed);
    }
  }

  /** The partition follows the ACO: on a topic with fewer, some have none. */
  private void refuseMissingPartitions(
      List<OutboxRow> rows, List<ProducerRecord<String, byte[]>> records) {
    var counts = new HashMap<String, Integer>();
    var without = new ArrayList<OutboxRow>();
    var reasons = new TreeSet<String>();
    for (int i = 0; i < rows.size(); i++) {
      var topic = records.get(i).topic();
      int count = counts.computeIfAbsent(topic, name -> producer.partitionsFor(name).size());
      var partition = records.get(i).partition();
      if (partition != null && partition >= count) {
        without.add(rows.get(i));
        reasons.add(
            "topic %s has %d partitions, %d are wanted".formatted(topic, count, Topic.PARTITIONS));
      }
    }
    if (!without.isEmpty()) {
      throw new Refused(without, String.join("; ", reasons));
    }
  }

  /**
   * What fails later makes the commit fail. What fails at once must end the batch at once: while
   * the broker is away each send would wait in vain for its turn, and a batch has many.
   */
  private static void endIfFailed(SentRecord sent) {
    if (sent.isFailed()) {
      throw new KafkaException("cannot send " + sent.row().id());
    }
  }

  /** At once: a transaction that is open is aborted by whoever comes next. */
  @Override
  public void close() {
    measures.close();
    producer.close(Duration.ZERO);
  }

  private Map<String, Object> producerSettings(String lane) {
    var settings = new HashMap<>(sender.kafka());
    settings.putAll(EXACTLY_ONCE);
    if (lane.equals(STREAMS)) {
      settings.putAll(IN_BULK);
    }
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
