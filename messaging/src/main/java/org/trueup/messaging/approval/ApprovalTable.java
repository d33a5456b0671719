package org.trueup.messaging.approval;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.DatabaseFailed;

/** Requests for approval and decisions about them, as they are on file. */
@ApplicationScoped
class ApprovalTable {
  private static final String SELECT =
      """
      select r.*, d.approved, d.decided_by, d.decided_at, d.reason
      from approval_request r left join approval_decision d on d.request_id = r.id
      """;
  private static final String LATEST =
      SELECT
          + """
            where r.aco_id = ? and r.action = ? and r.subject = ? and r.fingerprint = ?
              and r.requested_by = ? order by r.id desc limit 1
            """;
  private static final String ADD =
      """
      insert into approval_request (aco_id, action, subject, fingerprint, requested_by, content)
      values (?, ?, ?, ?, ?, ?::jsonb)
      """;
  private static final String DECIDE =
      """
      insert into approval_decision (request_id, approved, decided_by, reason)
      values (?, ?, ?, ?) on conflict do nothing
      """;

  private final DataSource database;

  ApprovalTable(DataSource database) {
    this.database = database;
  }

  /** Sets the parameters of a statement. */
  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  /** The last request of somebody for the same. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Approval> latest(Approvals.Wish wish, String by) {
    return select(LATEST, select -> bind(select, wish, by)).stream().findFirst();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(Approvals.Wish wish, String by) {
    change(
        ADD,
        add -> {
          bind(add, wish, by);
          add.setString(6, Json.write(wish.content()));
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<Approval> of(AcoId aco) {
    return select(SELECT + " where r.aco_id = ? order by r.id", s -> s.setString(1, aco.value()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Approval> find(AcoId aco, long id) {
    return select(
            SELECT + " where r.aco_id = ? and r.id = ?",
            select -> {
              select.setString(1, aco.value());
              select.setLong(2, id);
            })
        .stream()
        .findFirst();
  }

  /** Whether it was the first decision. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean decide(long id, boolean approved, String by, String reason) {
    return change(
            DECIDE,
            add -> {
              add.setLong(1, id);
              add.setBoolean(2, approved);
              add.setString(3, by);
              add.setString(4, reason);
            })
        == 1;
  }

  private static void bind(PreparedStatement statement, Approvals.Wish wish, String by)
      throws SQLException {
    statement.setString(1, wish.acoId().value());
    statement.setString(2, wish.action());
    statement.setString(3, wish.subject());
    statement.setString(4, Fingerprint.of(wish.content()));
    statement.setString(5, by);
  }

  private List<Approval> select(String query, Binding binding) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(query)) {
      binding.to(select);
      try (var rows = select.executeQuery()) {
        var found = new ArrayList<Approval>();
        while (rows.next()) {
          found.add(read(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot read approvals", failed);
    }
  }

  private int change(String command, Binding binding) {
    try (var connection = database.getConnection();
        var change = connection.prepareStatement(command)) {
      binding.to(change);
      return change.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot file an approval", failed);
    }
  }

  private static Approval read(ResultSet row) throws SQLException {
    var approved = row.getObject("approved", Boolean.class);
    var decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Approval(
        row.getLong("id"),
        row.getString("action"),
        AcoId.parse(row.getString("aco_id")),
        row.getString("subject"),
        Json.read(row.getString("content"), JsonNode.class),
        state(approved),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant(),
        row.getString("reason"));
  }

  private static Approval.State state(@Nullable Boolean approved) {
    if (approved == null) {
      return Approval.State.WAITING;
    }
    return approved ? Approval.State.APPROVED : Approval.State.REJECTED;
  }
}
