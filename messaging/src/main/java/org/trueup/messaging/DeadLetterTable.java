package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Dead letters on file, and what was decided about them. */
@ApplicationScoped
class DeadLetterTable {
  private static final String PAGE =
      "select %s from dead_letter where id > ? and (?::text is null or state = ?) order by id limit ?"
          .formatted(DeadLetter.COLUMNS);
  private static final String ONE =
      "select %s, headers, value from dead_letter where id = ?".formatted(DeadLetter.COLUMNS);
  private static final String EARLIER =
      """
      select min(id) from dead_letter
      where state = 'OPEN' and topic = ? and aco_id = ? and "offset" < ?
      """;
  private static final String LAID_ASIDE =
      "select exists (select from dead_letter where event_id = ? and waits_for is null)";
  private static final String DECIDE =
      """
      update dead_letter
      set state = ?, decided_at = clock_timestamp(), decided_by = ?, note = ? where id = ?
      """;

  private final OwnTransaction transaction;
  private final DataSource database;

  DeadLetterTable(OwnTransaction transaction, DataSource database) {
    this.transaction = transaction;
    this.database = database;
  }

  /** Those after one of them, in the order in which they were laid aside. */
  List<DeadLetter> after(long id, DeadLetter.@Nullable State state, int limit) {
    var name = state == null ? null : state.name();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(PAGE)) {
      select.setLong(1, id);
      select.setString(2, name);
      select.setString(3, name);
      select.setInt(4, limit);
      return letters(select);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read dead letters", failed);
    }
  }

  Optional<DeadLetterContent> find(long id) {
    try (var connection = database.getConnection()) {
      return content(connection, ONE, id);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read dead letter " + id, failed);
    }
  }

  /** As {@link #find}, and nobody else decides about it until the caller's transaction ends. */
  Optional<DeadLetterContent> hold(long id) {
    try (var connection = transaction.connection()) {
      return content(connection, ONE + " for update", id);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot hold dead letter " + id, failed);
    }
  }

  /**
   * One of the same ACO that came earlier on the same topic, and about which nothing is decided.
   */
  Optional<Long> openBefore(DeadLetter letter) {
    if (letter.acoId() == null) {
      return Optional.empty();
    }
    try (var connection = transaction.connection();
        var select = connection.prepareStatement(EARLIER)) {
      select.setString(1, letter.topic());
      select.setString(2, letter.acoId().value());
      select.setLong(3, letter.offset());
      try (var rows = select.executeQuery()) {
        rows.next();
        return Optional.ofNullable(rows.getObject(1, Long.class));
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot look before dead letter " + letter.id(), failed);
    }
  }

  /** Whether an event came and could not be processed, whatever was decided about it since. */
  boolean isLaidAside(String eventId) {
    try (var connection = transaction.connection();
        var select = connection.prepareStatement(LAID_ASIDE)) {
      select.setString(1, eventId);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot look for dead letters of " + eventId, failed);
    }
  }

  void decide(long id, DeadLetter.State state, String by, String note) {
    try (var connection = transaction.connection();
        var update = connection.prepareStatement(DECIDE)) {
      update.setString(1, state.name());
      update.setString(2, by);
      update.setString(3, note);
      update.setLong(4, id);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot decide about dead letter " + id, failed);
    }
  }

  private static Optional<DeadLetterContent> content(Connection connection, String query, long id)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      select.setLong(1, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(DeadLetterContent.read(rows)) : Optional.empty();
      }
    }
  }

  private static List<DeadLetter> letters(PreparedStatement select) throws SQLException {
    var letters = new ArrayList<DeadLetter>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        letters.add(DeadLetter.read(rows));
      }
    }
    return letters;
  }
}
