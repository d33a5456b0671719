package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/** What people did to messages and with identifiers, in the order they did it. It only grows. */
@ApplicationScoped
public class AuditLog {
  private static final String ADD =
      "insert into audit_log (caller, action, aco_id, subject, note) values (?, ?, ?, ?, ?)";
  private static final String READ =
      """
      select seq, at, caller, action, aco_id, subject, note from audit_log
      where seq < ? order by seq desc limit ?
      """;

  private final OwnTransaction transaction;
  private final DataSource database;

  AuditLog(OwnTransaction transaction, DataSource database) {
    this.transaction = transaction;
    this.database = database;
  }

  /**
   * Something that a person did.
   *
   * @param action what, as in {@code DEAD_LETTER_REPLAYED}
   * @param subject the thing it is done to; never an identifier of a beneficiary
   * @param note why, or how much
   */
  public record Deed(String action, @Nullable AcoId acoId, String subject, String note) {}

  /**
   * Writes down what is done in the caller's transaction: both stay or neither.
   *
   * @param by the caller's name
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String by, Deed deed) {
    var acoId = deed.acoId() == null ? null : deed.acoId().value();
    try (var connection = transaction.connection();
        var add = connection.prepareStatement(ADD)) {
      bind(add, by, deed.action(), acoId, deed.subject(), deed.note());
      add.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot write down " + deed.action(), failed);
    }
  }

  /** The latest entries before one of them, the latest first. */
  public List<AuditEntry> before(long seq, int limit) {
    try (var connection = database.getConnection();
        var read = connection.prepareStatement(READ)) {
      read.setLong(1, seq);
      read.setInt(2, limit);
      return entries(read);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read the audit log", failed);
    }
  }

  private static void bind(PreparedStatement add, @Nullable String... texts) throws SQLException {
    for (int i = 0; i < texts.length; i++) {
      add.setString(i + 1, texts[i]);
    }
  }

  private static List<AuditEntry> entries(PreparedStatement read) throws SQLException {
    var entries = new ArrayList<AuditEntry>();
    try (var rows = read.executeQuery()) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    var acoId = row.getString("aco_id");
    return new AuditEntry(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("caller"),
        row.getString("action"),
        acoId == null ? null : AcoId.parse(acoId),
        row.getString("subject"),
        row.getString("note"));
  }
}
