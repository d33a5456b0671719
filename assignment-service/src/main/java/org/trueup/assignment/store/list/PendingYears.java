package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/** Years that are to be determined anew since identifiers changed: work to do, and no record. */
@ApplicationScoped
public class PendingYears {
  /** Whoever sent it is named to its own ACO, and so is why; others learn that it happened. */
  private static final String ADD =
      """
      insert into pending_year (aco_id, performance_year, number, withdrawal, sent_by, note)
      select distinct l.aco_id, l.performance_year, ?::bigint, l.aco_id = ? and ?,
        case l.aco_id when ? then ? end, case l.aco_id when ? then ? else ? end
      from assignment_list l where l.aco_id = any(?) order by 1, 2
      on conflict (aco_id, performance_year) do update set number = excluded.number,
        withdrawal = excluded.withdrawal, sent_by = excluded.sent_by, note = excluded.note
      """;

  private static final String FIND =
      "select number, withdrawal, sent_by, note from pending_year"
          + " where aco_id = ? and performance_year = ?";

  private static final String REMOVE =
      "delete from pending_year where aco_id = ? and performance_year = ? and number = ?";

  private final Queries queries;

  PendingYears(DataSource database) {
    this.queries = new Queries(database);
  }

  /**
   * What asks for a year.
   *
   * @param number of the crosswalk or withdrawal; a later one asks again
   */
  public record Request(long number, Cause cause) {}

  /**
   * Notes all years of some ACOs that have lists; the latest request for one stands.
   *
   * @param sentFor the ACO that learns the cause; others learn {@code note}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<AcoId> acos, AcoId sentFor, Request request, String note) {
    var cause = request.cause();
    queries.change(
        ADD,
        insert -> {
          insert.setLong(1, request.number());
          insert.setString(2, sentFor.value());
          insert.setBoolean(3, cause.kind() == Cause.Kind.WITHDRAWAL);
          insert.setString(4, sentFor.value());
          insert.setString(5, cause.by());
          insert.setString(6, sentFor.value());
          insert.setString(7, cause.note());
          insert.setString(8, note);
          insert.setArray(
              9, Queries.array(insert, "varchar", acos.stream().map(AcoId::value).toList()));
        });
  }

  /** All that are noted, in order. */
  public List<AcoYear> all() {
    return queries.each(
        "select aco_id, performance_year from pending_year order by 1, 2",
        select -> {},
        PendingYears::year);
  }

  /** Those of one ACO. */
  public List<AcoYear> of(AcoId acoId) {
    return queries.each(
        "select aco_id, performance_year from pending_year where aco_id = ? order by 2",
        select -> select.setString(1, acoId.value()),
        PendingYears::year);
  }

  /** What asks for a year, if anything still does. */
  public Optional<Request> find(AcoYear year) {
    return queries
        .each(
            FIND,
            select -> {
              select.setString(1, year.aco().value());
              select.setString(2, year.year().toString());
            },
            PendingYears::request)
        .stream()
        .findFirst();
  }

  /**
   * Removes the note, unless a later request came meanwhile. It is removed last: whoever files a
   * crosswalk waits for nobody who determines a year.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(AcoYear year, Request done) {
    queries.change(
        REMOVE,
        delete -> {
          delete.setString(1, year.aco().value());
          delete.setString(2, year.year().toString());
          delete.setLong(3, done.number());
        });
  }

  private static AcoYear year(ResultSet row) throws SQLException {
    return new AcoYear(
        AcoId.parse(row.getString("aco_id")),
        PerformanceYear.parse(row.getString("performance_year")));
  }

  private static Request request(ResultSet row) throws SQLException {
    var kind = row.getBoolean("withdrawal") ? Cause.Kind.WITHDRAWAL : Cause.Kind.ASSIGNMENT_LIST;
    return new Request(
        row.getLong("number"),
        new Cause(kind, null, null, row.getString("sent_by"), row.getString("note")));
  }
}
