package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;

/**
 * Results that came back from the topic after the database was restored, and do not stand on what
 * is on file: their lists, crosswalks or tables came after the backup. Whatever was determined from
 * the rest alone would be announced as the truth; so nothing is, until an operator said that what
 * was lost was sent again, or will be.
 */
@ApplicationScoped
public class Restorations implements Alarm {
  private static final String COLUMNS =
      "select topic, key, first_revision, last_revision, lost_since from restored";

  private static final String NOTE =
      """
      insert into restored (topic, key, aco_id, first_revision, last_revision, lost_since)
      values (?, ?, ?, ?, ?, ?)
      on conflict (topic, key) do update
        set last_revision = greatest(restored.last_revision, excluded.last_revision),
          records_read = false
      """;

  private static final String WHAT_TO_DO =
      " What they came from is not on file, and nothing is determined from the rest. Send again what"
          + " came since %s: crosswalks first; then confirm it (./trueup confirm-restore, or POST"
          + " /restorations/confirmation), and send lists, totals and tables.";

  private final OwnTransaction transaction;
  private final DataSource database;
  private final AuditLog audit;
  private final KeyedRequests keys;

  Restorations(
      OwnTransaction transaction, DataSource database, AuditLog audit, KeyedRequests keys) {
    this.keys = keys;
    this.transaction = transaction;
    this.database = database;
    this.audit = audit;
  }

  /**
   * One thing of which results were read back.
   *
   * @param topic they were read from
   * @param key what they are about: {@code A9004/2018}
   * @param firstRevision the first that was not on file
   * @param lastRevision the last one
   * @param lostSince when the first was recorded: what came since the backup is lost
   */
  public record Restored(
      String topic, String key, long firstRevision, long lastRevision, Instant lostSince) {}

  @Transactional(Transactional.TxType.MANDATORY)
  void note(Topic topic, AnnouncedEvent event) {
    try (var connection = transaction.connection();
        var note = connection.prepareStatement(NOTE)) {
      note.setString(1, topic.topicName());
      note.setString(2, event.key());
      note.setString(3, event.acoId().value());
      note.setLong(4, event.revision());
      note.setLong(5, event.revision());
      note.setObject(6, event.recordedAt().atOffset(ZoneOffset.UTC));
      note.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot note that " + event.id() + " was read back", failed);
    }
  }

  /**
   * Refuses to determine anything anew of what waits.
   *
   * @throws Refusal 503 while an operator has not confirmed it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refuseWaiting(Topic topic, AcoYear of) {
    find(topic, of)
        .ifPresent(
            restored -> {
              throw new Refusal(
                  Refusal.Kind.BUSY,
                  "The database was restored, and what came for %s since %s is not on file; nothing was saved. An operator has to confirm that crosswalks were sent again: POST /restorations/confirmation."
                      .formatted(of, restored.lostSince()),
                  List.of());
            });
  }

  private Optional<Restored> find(Topic topic, AcoYear of) {
    try (var connection = transaction.connection();
        var select = connection.prepareStatement(COLUMNS + " where topic = ? and key = ?")) {
      select.setString(1, topic.topicName());
      select.setString(2, of.toString());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot look for restorations of " + of, failed);
    }
  }

  /** All that wait for an operator, in the order of topics and keys. */
  public List<Restored> waiting() {
    return read(" order by topic, key");
  }

  /** Those of which the records that follow them were not looked at yet. */
  List<Restored> withoutRecords() {
    return read(" where not records_read order by topic, key");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void recordsWereRead() {
    change("update restored set records_read = true where not records_read");
  }

  /**
   * Ends the waiting.
   *
   * @param by the caller's name
   * @param reason for the audit log
   * @return how many waited
   */
  @Transactional
  public long confirm(String by, String reason) {
    keys.withTheChange();
    long waited = change("delete from restored where records_read");
    audit.record(by, new AuditLog.Deed("RESTORATION_CONFIRMED", null, waited + " results", reason));
    return waited;
  }

  @Override
  public List<String> reasons() {
    var waiting = waiting();
    return waiting.stream()
        .map(Restored::lostSince)
        .min(Instant::compareTo)
        .map(
            since ->
                "The database was restored: results of %d ACOs and years were read back, the first %s."
                        .formatted(waiting.size(), waiting.getFirst().key())
                    + WHAT_TO_DO.formatted(since))
        .stream()
        .toList();
  }

  private long change(String command) {
    try (var connection = transaction.connection();
        var statement = connection.prepareStatement(command)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot change what waits since a restore", failed);
    }
  }

  private List<Restored> read(String which) {
    try (var connection = database.getConnection()) {
      return read(connection, which);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read what waits since a restore", failed);
    }
  }

  private static List<Restored> read(Connection connection, String which) throws SQLException {
    try (var select = connection.prepareStatement(COLUMNS + which);
        var rows = select.executeQuery()) {
      var found = new ArrayList<Restored>();
      while (rows.next()) {
        found.add(read(rows));
      }
      return found;
    }
  }

  private static Restored read(ResultSet row) throws SQLException {
    return new Restored(
        row.getString("topic"),
        row.getString("key"),
        row.getLong("first_revision"),
        row.getLong("last_revision"),
        row.getObject("lost_since", OffsetDateTime.class).toInstant());
  }
}
