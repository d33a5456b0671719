package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.trueup.messaging.Beginning.Place;

/**
 * How far this service has come on each partition, kept beside the inbox and in its transactions.
 * So the database alone says what was handled: after a restore of an older one reading goes on from
 * there, whatever the broker remembers of the group.
 */
@ApplicationScoped
class ConsumerPositions {
  private static final String REACHED =
      """
      insert into consumer_position (topic, partition, next_offset, topic_id) values (?, ?, ?, ?)
      on conflict (topic, partition) do update set next_offset = excluded.next_offset,
        topic_id = coalesce(excluded.topic_id, consumer_position.topic_id)
      """;

  private static final String NEXT =
      "select next_offset, topic_id from consumer_position where topic = ? and partition = ?";

  private final OwnTransaction transaction;
  private final LogsRead logs;

  ConsumerPositions(OwnTransaction transaction, LogsRead logs) {
    this.transaction = transaction;
    this.logs = logs;
  }

  /** The first and the last offset of a partition in a batch. */
  private record Span(TopicPartition partition, long first, long last) {
    Span with(Span other) {
      return new Span(partition, Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /**
   * Notes in the caller's transaction that all records up to these are handled. Who was slow may
   * set a position back; what is read twice then is not new to the inbox.
   */
  void reached(Iterable<ConsumerRecord<String, byte[]>> records) {
    var spans = new TreeMap<String, Span>();
    for (var record : records) {
      var partition = new TopicPartition(record.topic(), record.partition());
      var span = new Span(partition, record.offset(), record.offset());
      spans.merge(partition.toString(), span, Span::with);
    }
    // In one order everywhere: two that write the same rows never wait for each other in a circle.
    try (var connection = transaction.connection();
        var write = connection.prepareStatement(REACHED)) {
      for (var span : spans.values()) {
        long after = span.last() + 1;
        write.setString(1, span.partition().topic());
        write.setInt(2, span.partition().partition());
        write.setLong(3, after);
        write.setString(4, logs.reached(span.partition(), span.first(), after).orElse(null));
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot note how far was read", failed);
    }
  }

  /** Where reading goes on; empty where nothing of the partition was handled so far. */
  static Optional<Place> next(Connection connection, TopicPartition partition) throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setString(1, partition.topic());
      select.setInt(2, partition.partition());
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Place(rows.getLong(1), rows.getString(2)))
            : Optional.empty();
      }
    }
  }
}
