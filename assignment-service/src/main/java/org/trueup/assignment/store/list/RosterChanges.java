package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.Roster;
import org.trueup.assignment.calculation.list.RosterEntry;

/**
 * What changes on rosters. A roster is held against the one on file; only what differs becomes
 * rows, and is announced.
 */
@ApplicationScoped
public class RosterChanges {
  /**
   * Beneficiary by beneficiary, by the key of {@code person_claim}: a join would be planned from
   * statistics, and the first lists of a year come before there are any of it. Few are on a list of
   * another ACO at all; only of them it matters which of its rows holds.
   */
  static final String COUNT_OVERLAPPING =
      """
      select count(*) from unnest(?::uuid[]) n (token)
      where exists (
        select 1 from person_claim c
        where c.performance_year = ? and c.token = n.token and c.aco_id <> ? offset 0)
      and exists (
        select 1 from (
          select distinct on (c.aco_id) c.assigned from person_claim c
          where c.performance_year = ? and c.token = n.token and c.aco_id <> ?
          order by c.aco_id, c.revision desc) latest
        where latest.assigned)
      """;

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
      var changes = difference(connection, roster);
      if (changes.size() > 0) {
        record(connection, roster, changes);
        noteAssignments(connection, roster, changes);
      }
      return new Result(changes.size(), overlapping(connection, roster));
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot file the roster of " + roster.of(), failed);
    }
  }

  private static RosterDifference difference(Connection connection, DeterminedRoster roster)
      throws SQLException, IOException {
    try (var onFile = FiledRoster.read(connection, roster.of())) {
      return RosterDifference.of(roster, onFile);
    }
  }

  private static void record(
      Connection connection, DeterminedRoster roster, RosterDifference changes)
      throws SQLException {
    CopyWriter.copy(
        connection,
        "roster_record (aco_id, performance_year, token, revision, change, list_id,"
            + " enrollment_from, months, listing, tin)",
        rows -> {
          for (int change = 0; change < changes.size(); change++) {
            var row = rows.row(10).add(roster.of().aco().value());
            row.add(roster.of().year().toString()).add(changes.token(change));
            write(row.add(roster.revision()), changes.entry(change), roster);
          }
        });
  }

  private static void write(CopyWriter row, @Nullable RosterEntry entry, DeterminedRoster roster) {
    if (entry == null) {
      row.addNull().addNull().addNull().addNull().addNull().addNull();
      return;
    }
    row.add((short) entry.change().code())
        .add(roster.lists().get(entry.list()))
        .add(roster.enrollmentFrom(entry))
        .add(entry.months().packed())
        .add(entry.marks().packed())
        .addUnlessZero(entry.attributedTin());
  }

  private static void noteAssignments(
      Connection connection, DeterminedRoster roster, RosterDifference changes)
      throws SQLException {
    CopyWriter.copy(
        connection,
        "person_claim (performance_year, token, aco_id, revision, assigned)",
        rows -> {
          for (int change = 0; change < changes.size(); change++) {
            boolean isAssigned = changes.isAssigned(change);
            if (isAssigned != changes.wasAssigned(change)) {
              var row = rows.row(5).add(roster.of().year().toString()).add(changes.token(change));
              row.add(roster.of().aco().value()).add(roster.revision()).add(isAssigned);
            }
          }
        });
  }

  private static int overlapping(Connection connection, DeterminedRoster roster)
      throws SQLException {
    try (var count = connection.prepareStatement(COUNT_OVERLAPPING)) {
      count.setArray(1, connection.createArrayOf("uuid", assigned(roster.entries())));
      for (int exists = 2; exists <= 4; exists += 2) {
        count.setString(exists, roster.of().year().toString());
        count.setString(exists + 1, roster.of().aco().value());
      }
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static Object[] assigned(Roster roster) {
    return IntStream.range(0, roster.size())
        .mapToObj(roster::get)
        .filter(RosterEntry::isAssigned)
        .map(RosterEntry::token)
        .toArray();
  }
}
