package org.trueup.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Lets every consumer go on where the database says, at each assignment of partitions: from the
 * beginning where it says nothing, for an empty database has handled nothing.
 */
@ApplicationScoped
@Identifier(ResumeFromStoredOffset.NAME)
public class ResumeFromStoredOffset implements KafkaConsumerRebalanceListener {
  static final String NAME = "where-the-database-says";

  private static final Logger log = Logger.getLogger(ResumeFromStoredOffset.class);

  private final DataSource database;

  ResumeFromStoredOffset(DataSource database) {
    this.database = database;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    positions(partitions)
        .forEach(
            (partition, next) -> {
              if (next.isPresent()) {
                consumer.seek(partition, next.getAsLong());
              } else {
                consumer.seekToBeginning(List.of(partition));
              }
            });
  }

  /** Without them nothing may be read: it is asked until the database answers. */
  private Map<TopicPartition, OptionalLong> positions(Collection<TopicPartition> partitions) {
    var pauses = new Pauses();
    while (true) {
      try {
        return read(partitions);
      } catch (SQLException away) {
        var pause = pauses.next();
        log.warnv("positions of {0} are not known, again in {1}: {2}", partitions, pause, away);
        sleep(pause.toMillis());
      }
    }
  }

  private Map<TopicPartition, OptionalLong> read(Collection<TopicPartition> partitions)
      throws SQLException {
    var positions = new HashMap<TopicPartition, OptionalLong>();
    try (var connection = database.getConnection()) {
      for (var partition : partitions) {
        positions.put(partition, ConsumerPositions.next(connection, partition));
      }
    }
    return positions;
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped); // what Kafka itself throws from a poll
    }
  }
}
