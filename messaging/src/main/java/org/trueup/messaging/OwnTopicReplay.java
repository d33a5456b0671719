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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Reads what a service announced back into its records, when it starts and before it takes anything
 * in. Of what was announced nothing can be missing in the database, unless the database was lost or
 * restored; then this brings it back, and nothing is announced a second time.
 */
@ApplicationScoped
public class OwnTopicReplay {
  private static final Logger log = Logger.getLogger(OwnTopicReplay.class);

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
    var topic = service.topic().topicName();
    try (var reading = new ReadingToTheEnd(kafka, topic)) {
      seek(reading, topic);
      while (reading.hasMore()) {
        var batch = reading.batch();
        if (!batch.isEmpty()) {
          taken += takingBack.take(service, batch);
        }
      }
    }
    ReadingToTheEnd.partitions(topic).forEach(logs::forget);
    if (taken > 0) {
      log.infov("{0} announcements of {1} were read back", taken, service.topic().event());
    }
    return taken;
  }

  /** A topic that is another one, or shorter, than it was is looked through from its beginning. */
  private void seek(ReadingToTheEnd reading, String topic) throws SQLException {
    var ids = topicIds.of(Set.of(topic));
    ownTopics.compare(ids);
    boolean isShorter = false;
    try (var connection = database.getConnection()) {
      for (var end : reading.ends().entrySet()) {
        var partition = end.getKey();
        var kept = ConsumerPositions.next(connection, partition);
        var now = Optional.ofNullable(ids.get(topic));
        var beginning = Beginning.of(partition, kept, now, end.getValue());
        logs.begin(partition, kept, now, beginning);
        reading.seek(partition, beginning.offset().orElse(0L));
        isShorter |= beginning.alarm().isPresent();
      }
    }
    if (isShorter) {
      ownTopics.isShorter(topic);
    }
  }

  private void readAll(String topic, RestoredRecords.BatchTaker taker) throws InterruptedException {
    try (var reading = new ReadingToTheEnd(kafka, topic)) {
      while (reading.hasMore()) {
        taker.take(reading.batch());
      }
    }
  }
}
