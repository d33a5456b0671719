package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoYear;

/** The rosters on file, to be read. */
@ApplicationScoped
public class RosterRecords {
  private static final UUID FIRST = new UUID(0, 0);

  static final String ANNOUNCED =
      "select "
          + RosterRecord.COLUMNS
          + " from roster_record where aco_id = ? and performance_year = ? and token > ?"
          + " and revision = ? order by token limit ?";

  static final String AFTER_A_DETERMINATION =
      """
      select * from (
        select distinct on (token) * from roster_record
        where aco_id = ? and performance_year = ? and token > ? and revision <= ?
        order by token, revision desc) latest
      where change is not null and (?::boolean is null or %s = ?)
      order by token limit ?
      """
          .formatted(MarksInSql.isAssigned("listing"));

  private final Queries queries;

  RosterRecords(DataSource database) {
    this.queries = new Queries(database);
  }

  /**
   * Where in a roster to read.
   *
   * @param revision the determination
   * @param after the last beneficiary of the part before; from the first when absent
   */
  public record Part(AcoYear of, long revision, Optional<UUID> after, int most) {

    private void bindPlace(PreparedStatement select) throws SQLException {
      select.setString(1, of.aco().value());
      select.setString(2, of.year().toString());
      select.setObject(3, after.orElse(FIRST));
      select.setLong(4, revision);
    }
  }

  /** What one determination announced, tombstones too, in the order of tokens. */
  public List<RosterRecord> announced(Connection session, Part part) throws SQLException {
    return Queries.each(
        session,
        ANNOUNCED,
        select -> {
          part.bindPlace(select);
          select.setInt(5, part.most());
        },
        RosterRecord::read);
  }

  /**
   * The roster as a determination left it, in the order of tokens.
   *
   * @param assigned whether those who are assigned are wanted, or those who left; all when absent
   */
  public List<RosterRecord> after(Part part, @Nullable Boolean assigned) {
    return queries.each(
        AFTER_A_DETERMINATION,
        select -> {
          part.bindPlace(select);
          select.setObject(5, assigned);
          select.setObject(6, assigned);
          select.setInt(7, part.most());
        },
        RosterRecord::read);
  }
}
