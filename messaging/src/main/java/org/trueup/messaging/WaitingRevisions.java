package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Events that wait for the revision before them, and those whose turn has come. */
@ApplicationScoped
class WaitingRevisions implements Alarm {
  /** The one before was handled, or was laid aside for another reason than that it waits too. */
  private static final String NEXT =
      """
      select %s, headers, value from dead_letter waiting
      where state = 'OPEN' and waits_for is not null
        and (exists (select from inbox where inbox.event_id = waiting.waits_for)
          or exists (select from dead_letter before
            where before.event_id = waiting.waits_for and before.waits_for is null))
      order by id limit 1 for update skip locked
      """
          .formatted(DeadLetter.COLUMNS);

  private static final String STILL_FAILS =
      "update dead_letter set waits_for = null, note = ? where id = ?";
  private static final String COUNT =
      """
      select count(*) as events, min(id) as first,
        (array_agg(event_id || ' for ' || waits_for order by id))[1] as what
      from dead_letter where state = 'OPEN' and waits_for is not null
      """;

  private final OwnTransaction transaction;
  private final DataSource database;

  WaitingRevisions(OwnTransaction transaction, DataSource database) {
    this.transaction = transaction;
    this.database = database;
  }

  /** Whether any waits; asked after every batch, so it is no more than a look at an index. */
  boolean isAny() {
    try (var connection = transaction.connection();
        var count = connection.prepareStatement(COUNT);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getLong("events") > 0;
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot ask for waiting revisions", failed);
    }
  }

  /** One whose turn has come, held until the caller's transaction ends. */
  Optional<DeadLetterContent> next() {
    try (var connection = transaction.connection()) {
      return next(connection);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot ask for waiting revisions", failed);
    }
  }

  private static Optional<DeadLetterContent> next(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(NEXT);
        var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(DeadLetterContent.read(rows)) : Optional.empty();
    }
  }

  /** Notes that one could not be processed when its turn came: it waits for an operator now. */
  void stillFails(long id, String reason) {
    try (var connection = transaction.connection();
        var update = connection.prepareStatement(STILL_FAILS)) {
      update.setString(1, "its turn came, and it failed: " + reason);
      update.setLong(2, id);
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot keep waiting revision " + id, failed);
    }
  }

  long number() throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement(COUNT);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getLong("events");
    }
  }

  @Override
  public List<String> reasons() throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement(COUNT);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getLong("events") == 0
          ? List.of()
          : List.of(
              "%d events wait for the revision before them. The first is dead letter %d (%s): have that announced again, or replay the letter to take it all the same, or discard it to set it aside."
                  .formatted(
                      rows.getLong("events"), rows.getLong("first"), rows.getString("what")));
    }
  }
}
