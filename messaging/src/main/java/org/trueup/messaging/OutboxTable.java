package org.trueup.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The outbox as the relay sees it, but for streamed announcements ({@link OutboxStreams}). Each
 * call is a transaction of its own.
 */
final class OutboxTable {
  static final int LARGEST_BATCH = 500;

  private static final String DELETE = "delete from outbox where batch <= ? and not streamed";

  private final Connection session;

  OutboxTable(Connection session) {
    this.session = session;
  }

  /** Batches that were claimed and perhaps not sent, oldest first; streamed ones too. */
  List<Long> claimedBatches() throws SQLException {
    var query = "select distinct batch from outbox where batch is not null order by batch";
    try (var select = session.prepareStatement(query);
        var rows = select.executeQuery()) {
      var batches = new ArrayList<Long>();
      while (rows.next()) {
        batches.add(rows.getLong(1));
      }
      return batches;
    }
  }

  /**
   * Marks what waits longest as a batch. A batch never changes afterwards: what was sent can be
   * told from its number alone.
   *
   * @return its events in order; none when nothing waits
   */
  List<OutboxRow> claim(long batch) throws SQLException {
    var command =
        "update outbox set batch = ? where seq in"
            + " (select seq from outbox where batch is null and not streamed order by seq limit "
            + LARGEST_BATCH
            + ") and batch is null returning "
            + OutboxRow.COLUMNS;
    try (var update = session.prepareStatement(command)) {
      update.setLong(1, batch);
      return rows(update);
    }
  }

  List<OutboxRow> batch(long batch) throws SQLException {
    var query = "select " + OutboxRow.COLUMNS + " from outbox where batch = ?";
    try (var select = session.prepareStatement(query)) {
      select.setLong(1, batch);
      return rows(select);
    }
  }

  /** Forgets what is on Kafka: all batches up to this one. */
  int deleteUpTo(long batch) throws SQLException {
    try (var delete = session.prepareStatement(DELETE)) {
      delete.setLong(1, batch);
      return delete.executeUpdate();
    }
  }

  private static List<OutboxRow> rows(PreparedStatement statement) throws SQLException {
    var found = new ArrayList<OutboxRow>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(OutboxRow.read(rows));
      }
    }
    found.sort(Comparator.comparingLong(OutboxRow::seq));
    return found;
  }
}
