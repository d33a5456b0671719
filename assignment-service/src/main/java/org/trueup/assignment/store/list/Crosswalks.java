package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledCrosswalk;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.contracts.value.AcoId;

/** The crosswalks on file, withdrawn ones too; without their rows. */
@ApplicationScoped
public class Crosswalks {
  private static final String SELECT =
      """
      select c.id, c.changes, c.recorded_at, w.reason, w.recorded_at as withdrawn_at
      from crosswalk c left join crosswalk_withdrawal w on w.crosswalk_id = c.id
      where (c.aco_id = ? or ? and c.aco_id is null) order by c.id
      """;

  private static final String LATEST =
      """
      select greatest(0, (select max(id) from crosswalk),
        (select max(number) from crosswalk_withdrawal))
      """;

  private final Queries queries;

  Crosswalks(DataSource database) {
    this.queries = new Queries(database);
  }

  /**
   * All crosswalks of an ACO, in the order in which they came.
   *
   * @param ofNobody whether those of which nobody knows whose they are belong to it too
   */
  public List<FiledCrosswalk> of(AcoId acoId, boolean ofNobody) {
    return queries.each(
        SELECT,
        select -> {
          select.setString(1, acoId.value());
          select.setBoolean(2, ofNobody);
        },
        Crosswalks::crosswalk);
  }

  /** The number of the next crosswalk or withdrawal. */
  public long next() {
    return queries.ask("select nextval('crosswalk_number')", select -> {}, Crosswalks::first);
  }

  /** The number of the latest one on file; 0 before the first. */
  public long latest() {
    return queries.ask(LATEST, select -> {}, Crosswalks::first);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(AcoId acoId, FiledCrosswalk crosswalk) {
    queries.change(
        "insert into crosswalk (id, aco_id, changes, recorded_at) values (?, ?, ?, ?)",
        insert -> {
          insert.setLong(1, crosswalk.id());
          insert.setString(2, acoId.value());
          insert.setInt(3, crosswalk.changes());
          insert.setObject(4, crosswalk.recordedAt().atOffset(ZoneOffset.UTC));
        });
  }

  /**
   * Withdraws one.
   *
   * @param number of the withdrawal
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(long crosswalkId, long number, FiledList.Withdrawal withdrawal) {
    queries.change(
        "insert into crosswalk_withdrawal (crosswalk_id, number, reason, recorded_at)"
            + " values (?, ?, ?, ?)",
        insert -> {
          insert.setLong(1, crosswalkId);
          insert.setLong(2, number);
          insert.setString(3, withdrawal.reason());
          insert.setObject(4, withdrawal.at().atOffset(ZoneOffset.UTC));
        });
  }

  private static long first(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getLong(1);
  }

  private static FiledCrosswalk crosswalk(ResultSet row) throws SQLException {
    return new FiledCrosswalk(
        row.getLong("id"),
        row.getInt("changes"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        withdrawal(row));
  }

  private static FiledList.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null ? null : new FiledList.Withdrawal(row.getString("reason"), at.toInstant());
  }
}
