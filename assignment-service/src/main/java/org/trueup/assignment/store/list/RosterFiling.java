package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.Roster;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Files where people stand. A roster is held against the one on file in the database; only what
 * differs becomes rows, and is announced.
 */
@ApplicationScoped
public class RosterFiling {
  private static final String STATES = "roster_state";

  private static final String CREATE =
      """
      create temporary table if not exists roster_state (token uuid, change smallint,
        list_id bigint, enrollment_from date, months bigint, listing bigint, tin int)
        on commit drop;
      create temporary table if not exists roster_change (token uuid, change smallint,
        list_id bigint, enrollment_from date, months bigint, listing bigint, tin int,
        was_assigned boolean, is_assigned boolean) on commit drop;
      truncate roster_state, roster_change;
      """;

  private static final String COMPARE =
      """
      insert into roster_change
      select coalesce(n.token, o.token), n.change, n.list_id, n.enrollment_from, n.months,
        n.listing, n.tin, coalesce((o.listing & 255) = 0, false),
        coalesce((n.listing & 255) = 0, false)
      from roster_state n full join (
        select * from (
          select distinct on (token) * from roster_record
          where aco_id = ? and performance_year = ? order by token, revision desc) latest
        where change is not null) o on o.token = n.token
      where n.token is null or o.token is null
        or (n.change, n.months, n.listing, n.tin, n.enrollment_from)
          is distinct from (o.change, o.months, o.listing, o.tin, o.enrollment_from)
      """;

  private static final String FILE =
      """
      insert into roster_record (aco_id, performance_year, token, revision, change, list_id,
        enrollment_from, months, listing, tin)
      select ?, ?, token, ?, change, list_id, enrollment_from, months, listing, tin
      from roster_change order by token
      """;

  private static final String CLAIM =
      """
      insert into person_claim (aco_id, performance_year, token, revision, assigned)
      select ?, ?, token, ?, is_assigned from roster_change
      where is_assigned <> was_assigned order by token
      """;

  private static final String CONFLICTS =
      """
      select count(*) from roster_state n
      where (n.listing & 255) = 0 and exists (
        select 1 from person_claim c
        where c.performance_year = ? and c.token = n.token and c.aco_id <> ? and c.assigned
          and not exists (
            select 1 from person_claim later
            where later.performance_year = c.performance_year and later.token = c.token
              and later.aco_id = c.aco_id and later.revision > c.revision))
      """;

  private final DataSource database;

  RosterFiling(DataSource database) {
    this.database = database;
  }

  /**
   * Whose roster it is, and as of which determination.
   *
   * @param enrollmentFrom the first month of the list that governs; absent without one
   */
  public record Occasion(
      AcoId acoId, PerformanceYear year, long revision, @Nullable LocalDate enrollmentFrom) {}

  /**
   * What came of it.
   *
   * @param changed people whose state is another one than on file
   * @param conflicts assigned people whom another ACO's list claims too
   */
  public record Filed(int changed, int conflicts) {}

  /**
   * @param lists in the order in which the roster counts them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Filed file(Occasion occasion, Roster roster, List<FiledList> lists) {
    try (var connection = database.getConnection()) {
      send(connection, occasion, roster, lists);
      int changed = change(connection, COMPARE, occasion, false);
      if (changed > 0) {
        change(connection, FILE, occasion, true);
        change(connection, CLAIM, occasion, true);
      }
      return new Filed(changed, conflicts(connection, occasion));
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot file the roster of " + occasion.acoId(), failed);
    }
  }

  private static void send(
      Connection connection, Occasion occasion, Roster roster, List<FiledList> lists)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(CREATE);
      CopyRows.copy(
          connection,
          STATES + " (token, change, list_id, enrollment_from, months, listing, tin)",
          rows -> {
            for (int place = 0; place < roster.size(); place++) {
              write(rows.row(7), occasion, roster, lists, place);
            }
          });
      statement.execute("analyze " + STATES);
    }
  }

  private static void write(
      CopyRows row, Occasion occasion, Roster roster, List<FiledList> lists, int place)
      throws IOException {
    var state = roster.get(place);
    row.add(state.token())
        .add((short) state.change().ordinal())
        .add(lists.get(state.list()).id())
        .add(state.isAssigned() ? occasion.enrollmentFrom() : null)
        .add(state.months().packed())
        .add(state.listing().packed())
        .addUnlessZero(state.attributedTin());
  }

  private static int change(
      Connection connection, String command, Occasion occasion, boolean withRevision)
      throws SQLException {
    try (var change = connection.prepareStatement(command)) {
      change.setString(1, occasion.acoId().value());
      change.setString(2, occasion.year().toString());
      if (withRevision) {
        change.setLong(3, occasion.revision());
      }
      return change.executeUpdate();
    }
  }

  private static int conflicts(Connection connection, Occasion occasion) throws SQLException {
    try (var count = connection.prepareStatement(CONFLICTS)) {
      count.setString(1, occasion.year().toString());
      count.setString(2, occasion.acoId().value());
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
