package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.measure.Metric;
import org.trueup.contracts.value.AcoId;

/** The audit log on file. Number, time and hashes of an entry are the database's own. */
@ApplicationScoped
class AuditTable {
  private static final int ROWS_AT_ONCE = 1_000;

  private static final String ADD =
      """
      insert into audit_log (caller, issuer, sub, role, purpose, action, aco_id, subject, note, items)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String READ =
      """
      select seq, at, caller, issuer, sub, role, purpose, action, aco_id, subject, note, items,
        previous, hash
      from audit_log
      """;
  private static final String LATEST = READ + "where seq < ? order by seq desc limit ?";
  private static final String ALL = READ + "order by seq";

  private final OwnTransaction transaction;
  private final DataSource database;

  AuditTable(OwnTransaction transaction, DataSource database) {
    this.transaction = transaction;
    this.database = database;
  }

  /** In the caller's transaction, which holds off all other entries from here to its end. */
  void add(AuditLog.Signature who, AuditLog.Deed deed) {
    var acoId = deed.acoId() == null ? null : deed.acoId().value();
    try (var connection = transaction.connection();
        var add = connection.prepareStatement(ADD)) {
      int next = bind(add, who.name(), who.issuer(), who.subject(), who.role(), who.purpose());
      for (var text : new String[] {deed.action(), acoId, deed.subject(), deed.note()}) {
        add.setString(next++, text);
      }
      add.setObject(next, deed.items(), Types.BIGINT);
      add.executeUpdate();
      Measures.count(Metric.AUDIT_ENTRIES, 1);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot write down " + deed.action(), failed);
    }
  }

  /** The latest before one of them, the latest first. */
  List<AuditEntry> before(long seq, int limit) {
    try (var connection = database.getConnection();
        var read = connection.prepareStatement(LATEST)) {
      read.setLong(1, seq);
      read.setInt(2, limit);
      var entries = new ArrayList<AuditEntry>();
      each(read, entries::add);
      return entries;
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read the audit log", failed);
    }
  }

  Optional<AuditEntry> last() {
    return before(Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** All of them from the first on, a part at a time, as one moment has them. */
  void each(Consumer<AuditEntry> reader) {
    try (var connection = transaction.connection();
        var read = connection.prepareStatement(ALL)) {
      read.setFetchSize(ROWS_AT_ONCE);
      each(read, reader);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read the audit log", failed);
    }
  }

  private static int bind(PreparedStatement add, @Nullable String... texts) throws SQLException {
    for (int i = 0; i < texts.length; i++) {
      add.setString(i + 1, texts[i]);
    }
    return texts.length + 1;
  }

  private static void each(PreparedStatement read, Consumer<AuditEntry> reader)
      throws SQLException {
    try (var rows = read.executeQuery()) {
      while (rows.next()) {
        reader.accept(entry(rows));
      }
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    var acoId = row.getString("aco_id");
    return new AuditEntry(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("caller"),
        row.getString("issuer"),
        row.getString("sub"),
        row.getString("role"),
        row.getString("purpose"),
        row.getString("action"),
        acoId == null ? null : AcoId.parse(acoId),
        row.getString("subject"),
        row.getString("note"),
        row.getObject("items", Long.class),
        row.getString("previous"),
        row.getString("hash"));
  }
}
