package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.trueup.contracts.value.PerformanceYear;

/** Who is assigned to more than one ACO at once. */
@ApplicationScoped
public class OverlappingAssignments {
  private static final UUID FIRST = new UUID(0, 0);

  /**
   * Few are on lists of several ACOs at all, and the key alone tells who; only of them the rows are
   * read that say which ACOs they are assigned to now.
   */
  static final String BENEFICIARIES =
      """
      select several.token from (
        select token from person_claim
        where performance_year = ? and token > ?
        group by token having min(aco_id) <> max(aco_id)) several
      where (
        select count(*) from (
          select distinct on (c.aco_id) c.assigned from person_claim c
          where c.performance_year = ? and c.token = several.token
          order by c.aco_id, c.revision desc) latest
        where latest.assigned) > 1
      order by several.token limit ?
      """;

  static final String LISTINGS =
      """
      select c.since, r.* from (
        select distinct on (token, aco_id) * from person_claim
        where performance_year = ? and token = any(?)
        order by token, aco_id, revision desc) c
      cross join lateral (
        select * from roster_record r
        where r.aco_id = c.aco_id and r.performance_year = c.performance_year
          and r.token = c.token
        order by r.revision desc limit 1) r
      where c.assigned order by c.token, c.since, c.aco_id
      """;

  private final Queries queries;

  OverlappingAssignments(DataSource database) {
    this.queries = new Queries(database);
  }

  /**
   * A beneficiary as the roster of one ACO has them.
   *
   * @param since when the ACO's lists began to say that they are assigned
   */
  public record Listing(Instant since, RosterRecord record) {}

  /**
   * The tokens of beneficiaries who are assigned to more than one ACO, in their order.
   *
   * @param after the last one of the part before; from the first when absent
   */
  public List<UUID> beneficiaries(PerformanceYear year, Optional<UUID> after, int most) {
    return queries.each(
        BENEFICIARIES,
        select -> {
          select.setString(1, year.toString());
          select.setObject(2, after.orElse(FIRST));
          select.setString(3, year.toString());
          select.setInt(4, most);
        },
        row -> row.getObject("token", UUID.class));
  }

  /** The listings of some beneficiaries, one by one, in the order in which they came. */
  public List<Listing> listings(List<UUID> beneficiaries, PerformanceYear year) {
    return queries.each(
        LISTINGS,
        select -> {
          select.setString(1, year.toString());
          select.setArray(2, Queries.array(select, "uuid", beneficiaries));
        },
        row ->
            new Listing(
                row.getObject("since", OffsetDateTime.class).toInstant(), RosterRecord.read(row)));
  }
}
