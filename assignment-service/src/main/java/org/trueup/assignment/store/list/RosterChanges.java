package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What changes on rosters. A roster is held against the one on file in the database; only what
 * differs becomes rows, and is announced.
 */
@ApplicationScoped
public class RosterChanges {
  private static final String STATES = "roster_state";

  static final String CREATE =
      """
      create temporary table if not exists roster_state (token uuid, change smallint,
        list_id bigint, enrollment_from date, months bigint, listing bigint, tin int)
        on commit drop;
      create temporary table if not exists roster_change (token uuid, change smallint,
        list_id bigint, enrollment_from date, months bigint, listing bigint, tin int,
        was_assigned boolean, is_assigned boolean) on commit drop;
      truncate roster_state, roster_change;
      """;

  static final String COMPARE =
      """
      insert into roster_change
      select coalesce(n.token, o.token), n.change, n.list_id, n.enrollment_from, n.months,
        n.listing, n.tin, coalesce(%s, false), coalesce(%s, false)
      from roster_state n full join (
        select * from (
          select distinct on (token) * from roster_record
          where aco_id = ? and performance_year = ? order by token, revision desc) latest
        where change is not null) o on o.token = n.token
      where n.token is null or o.token is null
        or (n.change, n.months, n.listing, n.tin, n.enrollment_from)
          is distinct from (o.change, o.months, o.listing, o.tin, o.enrollment_from)
      """
          .formatted(MarksInSql.isAssigned("o.listing"), MarksInSql.isAssigned("n.listing"));

  private static final String RECORD =
      """
      insert into roster_record (aco_id, performance_year, token, revision, change, list_id,
        enrollment_from, months, listing, tin)
      select ?, ?, token, ?, change, list_id, enrollment_from, months, listing, tin
      from roster_change order by token
      """;

  private static final String NOTE_ASSIGNMENTS =
      """
      insert into person_claim (aco_id, performance_year, token, revision, assigned)
      select ?, ?, token, ?, is_assigned from roster_change
      where is_assigned <> was_assigned order by token
      """;

  /**
   * Beneficiary by beneficiary, by the key of {@code person_claim}: a join would be planned from
   * statistics, and the first lists of a year come before there are any of it.
   */
  static final String COUNT_OVERLAPPING =
      """
      select count(*) from roster_state n
      where %s and exists (
        select 1 from (
          select distinct on (c.aco_id) c.assigned from person_claim c
          where c.performance_year = ? and c.token = n.token and c.aco_id <> ?
          order by c.aco_id, c.revision desc) latest
        where latest.assigned)
      """
          .formatted(MarksInSql.isAssigned("n.listing"));

  private final DataSource database;

  RosterChanges(DataSource database) {
    this.database = database;
  }

  /**
   * What a roster brought.
   *
   * @param changed beneficiaries who stand elsewhere than on file
   * @param overlapping assigned beneficiaries who are assigned to another ACO too
   */
  public record Result(int changed, int overlapping) {}

  /** Records where the roster differs from the one on file. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Result record(DeterminedRoster roster) {
    try (var connection = database.getConnection()) {
      send(connection, roster);
      int changed = change(connection, COMPARE, roster, false);
      if (changed > 0) {
        change(connection, RECORD, roster, true);
        change(connection, NOTE_ASSIGNMENTS, roster, true);
      }
      return new Result(changed, overlapping(connection, roster));
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot file the roster of " + roster.of(), failed);
    }
  }

  private static void send(Connection connection, DeterminedRoster roster)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(CREATE);
      CopyWriter.copy(
          connection,
          STATES + " (token, change, list_id, enrollment_from, months, listing, tin)",
          rows -> {
            for (int place = 0; place < roster.entries().size(); place++) {
              write(rows.row(7), roster, place);
            }
          });
      statement.execute("analyze " + STATES);
    }
  }

  private static void write(CopyWriter row, DeterminedRoster roster, int place) throws IOException {
    var entry = roster.entries().get(place);
    row.add(entry.token())
        .add((short) entry.change().code())
        .add(roster.lists().get(entry.list()))
        .add(entry.isAssigned() ? roster.enrollmentFrom() : null)
        .add(entry.months().packed())
        .add(entry.marks().packed())
        .addUnlessZero(entry.attributedTin());
  }

  private static int change(
      Connection connection, String command, DeterminedRoster roster, boolean withRevision)
      throws SQLException {
    try (var change = connection.prepareStatement(command)) {
      change.setString(1, roster.of().aco().value());
      change.setString(2, roster.of().year().toString());
      if (withRevision) {
        change.setLong(3, roster.revision());
      }
      return change.executeUpdate();
    }
  }

  private static int overlapping(Connection connection, DeterminedRoster roster)
      throws SQLException {
    try (var count = connection.prepareStatement(COUNT_OVERLAPPING)) {
      count.setString(1, roster.of().year().toString());
      count.setString(2, roster.of().aco().value());
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
