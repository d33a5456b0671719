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

  /** What waits longest, but of no ACO of which something was refused a moment ago. */
  private static final String CLAIM =
      """
      update outbox set batch = ? where batch is null and seq in (
        select seq from outbox waits where batch is null and not streamed
          and not exists (select from outbox refused
            where not refused.streamed and refused.aco_id = waits.aco_id
              and refused.refused_until > clock_timestamp())
        order by seq limit %d) returning %s
      """
          .formatted(LARGEST_BATCH, OutboxRow.COLUMNS);

  /** Again after 1, 4 and 16 seconds, then every minute. */
  private static final String SET_ASIDE =
      """
      update outbox set refusals = refusals + 1, refusal = ?, batch = null,
        refused_until = clock_timestamp()
          + make_interval(secs => least(60, power(4, least(refusals, 5))))
      where seq = any(?)
      """;

  private static final String FREE =
      "update outbox set batch = null where batch = ? and not streamed";
  private static final String DELETE = "delete from outbox where batch <= ? and not streamed";

  private final Connection session;

  OutboxTable(Connection session) {
    this.session = session;
  }

  /** Batches that were claimed and perhaps not sent, oldest first. */
  List<Long> claimedBatches() throws SQLException {
    var query =
        "select distinct batch from outbox where batch is not null and not streamed order by batch";
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
    try (var update = session.prepareStatement(CLAIM)) {
      update.setLong(1, batch);
      return rows(update);
    }
  }

  /**
   * Lets rows wait that were refused, and with them whatever follows of their ACO; what else was
   * claimed with them is free again. The batch was not sent.
   */
  void setAside(long batch, List<OutboxRow> refused, String reason) throws SQLException {
    setAside(session, refused, reason);
    try (var free = session.prepareStatement(FREE)) {
      free.setLong(1, batch);
      free.executeUpdate();
    }
  }

  static void setAside(Connection session, List<OutboxRow> refused, String reason)
      throws SQLException {
    try (var update = session.prepareStatement(SET_ASIDE)) {
      update.setString(1, reason);
      update.setArray(
          2, session.createArrayOf("bigint", refused.stream().map(OutboxRow::seq).toArray()));
      update.executeUpdate();
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
