package org.trueup.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/**
 * Announcements of many records, as the relay sees them: of the oldest one the next part is a
 * batch. The row keeps how far it came, so that the records of a batch can be told from it alone.
 */
final class OutboxStreams {
  /** About a megabyte of a roster: soon sent, and nobody waits long behind it. */
  static final int LARGEST_PART = 2_000;

  private static final String CLAIM =
      """
      update outbox set batch = ? where seq = (
        select min(seq) from outbox waits where streamed
          and not exists (select from outbox refused
            where refused.streamed and refused.aco_id = waits.aco_id
              and refused.refused_until > clock_timestamp()))
      returning %s
      """
          .formatted(OutboxRow.COLUMNS);
  private static final String SENT =
      "select " + OutboxRow.COLUMNS + " from outbox where streamed and batch <= ?";

  private final Connection session;
  private final Map<String, AnnouncedRecords> sources;

  /**
   * @param sources by the names of their topics
   */
  OutboxStreams(Connection session, Map<String, AnnouncedRecords> sources) {
    this.session = session;
    this.sources = sources;
  }

  /** Whether any waits. */
  boolean isAny() throws SQLException {
    try (var select =
            session.prepareStatement("select exists (select from outbox where streamed)");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** Lets one wait that was refused, and with it whatever follows of its ACO. */
  void setAside(OutboxRow row, String reason) throws SQLException {
    OutboxTable.setAside(session, List.of(row), reason);
  }

  /** Marks the next part of the announcement that waits longest as a batch. */
  Optional<OutboxRow> claim(long batch) throws SQLException {
    return one(CLAIM, batch);
  }

  /** The part that was sent up to a batch, of which nobody has noted that it was. */
  Optional<OutboxRow> sentUpTo(long batch) throws SQLException {
    return one(SENT, batch);
  }

  /** The records of the part that is claimed. */
  List<OutboxRow> records(OutboxRow row) throws SQLException {
    var source = sources.get(row.type());
    if (source == null) {
      throw new IllegalStateException(row.id() + ": nothing here knows its records");
    }
    var which = Objects.requireNonNull(row.payload(), "an announcement that is streamed has one");
    return source.after(session, which, row.position(), LARGEST_PART).stream()
        .map(record -> row.of(record.name(), json(record.value())))
        .toList();
  }

  /** Notes that a part is on Kafka; the announcement is forgotten when it was the last one. */
  void sent(OutboxRow row, List<OutboxRow> records) throws SQLException {
    if (records.size() < LARGEST_PART) {
      forget(row);
    } else {
      goOnAfter(records.getLast().key().substring(row.key().length() + 1), row);
    }
  }

  private void forget(OutboxRow row) throws SQLException {
    try (var delete = session.prepareStatement("delete from outbox where seq = ?")) {
      delete.setLong(1, row.seq());
      delete.executeUpdate();
    }
  }

  private void goOnAfter(String position, OutboxRow row) throws SQLException {
    var command = "update outbox set batch = null, position = ? where seq = ?";
    try (var update = session.prepareStatement(command)) {
      update.setString(1, position);
      update.setLong(2, row.seq());
      update.executeUpdate();
    }
  }

  private Optional<OutboxRow> one(String command, long batch) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(command)) {
      statement.setLong(1, batch);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(OutboxRow.read(rows)) : Optional.empty();
      }
    }
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }
}
