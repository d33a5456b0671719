package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this service has come on each partition, kept beside the inbox and in its transactions.
 * So the database alone says what was handled: after a restore of an older one reading goes on from
 * there, whatever the broker remembers of the group.
 */
@ApplicationScoped
class ConsumerPositions {
  private static final String REACHED =
      """
      insert into consumer_position (topic, partition, next_offset) values (?, ?, ?)
      on conflict (topic, partition) do update set next_offset = excluded.next_offset
      """;

  private static final String NEXT =
      "select next_offset from consumer_position where topic = ? and partition = ?";

  private final OwnTransaction transaction;

  ConsumerPositions(OwnTransaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Notes in the caller's transaction that all records up to these are handled. Who was slow may
   * set a position back; what is read twice then is not new to the inbox.
   */
  void reached(Iterable<ConsumerRecord<String, byte[]>> records) {
    var next = new TreeMap<String, Map.Entry<TopicPartition, Long>>();
    for (var record : records) {
      var partition = new TopicPartition(record.topic(), record.partition());
      next.merge(
          partition.toString(),
          Map.entry(partition, record.offset() + 1),
          (one, other) -> one.getValue() >= other.getValue() ? one : other);
    }
    // In one order everywhere: two that write the same rows never wait for each other in a circle.
    try (var connection = transaction.connection();
        var write = connection.prepareStatement(REACHED)) {
      for (var position : next.values()) {
        write.setString(1, position.getKey().topic());
        write.setInt(2, position.getKey().partition());
        write.setLong(3, position.getValue());
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot note how far was read", failed);
    }
  }

  /** Where reading goes on; empty where nothing of the partition was handled so far. */
  static OptionalLong next(Connection connection, TopicPartition partition) throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setString(1, partition.topic());
      select.setInt(2, partition.partition());
      try (var rows = select.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }
}
