package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.Topic;

/**
 * Reads what a service announced back into its records, when it starts and before it takes anything
 * in. Of what was announced nothing can be missing in the database, unless the database was lost or
 * restored; then this brings it back, and nothing is announced a second time.
 */
@ApplicationScoped
public class OwnTopicReplay {
  private static final Logger log = Logger.getLogger(OwnTopicReplay.class);
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final int FOR_AN_ANSWER_MS = 10_000;

  private final Instance<ReadBack<?>> services;
  private final TakingBack takingBack;
  private final EventIntake intake;
  private final TopicIds topicIds;
  private final OwnTopics ownTopics;
  private final LogsRead logs;
  private final RestoredRecords records;
  private final DataSource database;
  private final Map<String, Object> kafka;

  OwnTopicReplay(
      @Any Instance<ReadBack<?>> services,
      TakingBack takingBack,
      EventIntake intake,
      TopicIds topicIds,
      OwnTopics ownTopics,
      LogsRead logs,
      RestoredRecords records,
      DataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.services = services;
    this.takingBack = takingBack;
    this.intake = intake;
    this.topicIds = topicIds;
    this.ownTopics = ownTopics;
    this.logs = logs;
    this.records = records;
    this.database = database;
    this.kafka = kafka;
  }

  /** Before the channels are opened, the relay leads and requests are answered. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws InterruptedException, SQLException {
    for (var service : services) {
      // An operator may hand in again what did not verify when it was read.
      intake.onRecord(service.topic(), announced -> takingBack.takeBack(service, announced));
      read(service);
    }
    readRecords();
  }

  /** Reads the records that follow what was read back; without the broker at the next start. */
  public void readRecords() throws InterruptedException {
    try {
      records.takeBack(this::readAll);
    } catch (KafkaException away) {
      log.warnv("records of what was read back are not read now, but at the next start: {0}", away);
    }
  }

  /**
   * Reads on until the end of the topic. A database with records in it starts without the broker
   * too; an empty one waits for it, for it cannot know whether it should be empty.
   */
  private void read(ReadBack<?> service) throws InterruptedException, SQLException {
    var pauses = new Pauses();
    while (true) {
      try {
        readOn(service);
        return;
      } catch (KafkaException away) {
        if (!service.isEmpty()) {
          log.warnv("own announcements are not read back now: {0}", away);
          return;
        }
        var pause = pauses.next();
        log.warnv("nothing is on file, and the broker is away; again in {0}: {1}", pause, away);
        Thread.sleep(pause);
      }
    }
  }

  /**
   * Reads the rest of the service's own topic.
   *
   * @return how many announcements were not on file
   */
  public long readOn(ReadBack<?> service) throws InterruptedException, SQLException {
    long taken = 0;
    try (var consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = partitions(service.topic().topicName());
      consumer.assign(partitions);
      var ends = consumer.endOffsets(partitions);
      seek(consumer, service.topic().topicName(), ends);
      while (isBefore(consumer, ends)) {
        var batch = batch(consumer);
        if (!batch.isEmpty()) {
          taken += takingBack.take(service, batch);
        }
      }
    }
    partitions(service.topic().topicName()).forEach(logs::forget);
    if (taken > 0) {
      log.infov("{0} announcements of {1} were read back", taken, service.topic().event());
    }
    return taken;
  }

  /** A topic that is another one, or shorter, than it was is looked through from its beginning. */
  private void seek(KafkaConsumer<?, ?> consumer, String topic, Map<TopicPartition, Long> ends)
      throws SQLException {
    var ids = topicIds.of(Set.of(topic));
    ownTopics.compare(ids);
    boolean isShorter = false;
    try (var connection = database.getConnection()) {
      for (var end : ends.entrySet()) {
        var partition = end.getKey();
        var kept = ConsumerPositions.next(connection, partition);
        var now = Optional.ofNullable(ids.get(topic));
        var beginning = Beginning.of(partition, kept, now, end.getValue());
        logs.begin(partition, kept, now, beginning);
        consumer.seek(partition, beginning.offset().orElse(0L));
        isShorter |= beginning.alarm().isPresent();
      }
    }
    if (isShorter) {
      ownTopics.isShorter(topic);
    }
  }

  /** All of a topic, from its beginning. */
  private void readAll(String topic, RestoredRecords.BatchTaker taker) throws InterruptedException {
    try (var consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = partitions(topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (isBefore(consumer, ends)) {
        taker.take(batch(consumer));
      }
    }
  }

  private static boolean isBefore(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static List<ConsumerRecord<String, byte[]>> batch(
      KafkaConsumer<String, byte[]> consumer) {
    var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
    consumer.poll(ONE_POLL).forEach(batch::add);
    return batch;
  }

  private static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    return settings;
  }
}
