package org.trueup.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Lets every consumer go on where the database says, at each assignment of partitions: from the
 * beginning where it says nothing, for an empty database has handled nothing, and where what it
 * says is no place in the log that is there now.
 */
@ApplicationScoped
@Identifier(ResumeFromStoredOffset.NAME)
public class ResumeFromStoredOffset implements KafkaConsumerRebalanceListener {
  static final String NAME = "where-the-database-says";

  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);
  private static final Logger log = Logger.getLogger(ResumeFromStoredOffset.class);

  private final DataSource database;
  private final TopicIds topicIds;
  private final LogsRead logs;

  ResumeFromStoredOffset(DataSource database, TopicIds topicIds, LogsRead logs) {
    this.database = database;
    this.topicIds = topicIds;
    this.logs = logs;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    beginnings(consumer, partitions)
        .forEach(
            (partition, beginning) ->
                beginning
                    .offset()
                    .ifPresentOrElse(
                        next -> consumer.seek(partition, next),
                        () -> consumer.seekToBeginning(List.of(partition))));
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    partitions.forEach(logs::forget);
  }

  /** Without them nothing may be read: it is asked until database and broker answer. */
  private Map<TopicPartition, Beginning> beginnings(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    var pauses = new Pauses();
    while (true) {
      try {
        return ask(consumer, partitions);
      } catch (InterruptException stopped) {
        throw stopped;
      } catch (SQLException | KafkaException away) {
        var pause = pauses.next();
        log.warnv("positions of {0} are not known, again in {1}: {2}", partitions, pause, away);
        sleep(pause.toMillis());
      }
    }
  }

  private Map<TopicPartition, Beginning> ask(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) throws SQLException {
    var ids = topicIds.of(partitions.stream().map(TopicPartition::topic).distinct().toList());
    var ends = consumer.endOffsets(partitions, FOR_AN_ANSWER);
    var beginnings = new HashMap<TopicPartition, Beginning>();
    try (var connection = database.getConnection()) {
      for (var partition : partitions) {
        var kept = ConsumerPositions.next(connection, partition);
        var now = Optional.ofNullable(ids.get(partition.topic()));
        var beginning =
            Beginning.of(partition, kept, now, ends.getOrDefault(partition, Long.MAX_VALUE));
        logs.begin(partition, kept, now, beginning);
        beginning.alarm().ifPresent(logs::alarm);
        beginnings.put(partition, beginning);
      }
    }
    return beginnings;
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped); // what Kafka itself throws from a poll
    }
  }
}
