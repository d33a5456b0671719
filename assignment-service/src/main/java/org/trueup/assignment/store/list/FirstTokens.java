package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.trueup.contracts.value.AcoId;

/**
 * Which token stands for each beneficiary, through however many changes of identifiers. It follows
 * from the crosswalks that are not withdrawn; rows are added where one changes it.
 */
@ApplicationScoped
public class FirstTokens {
  /** Nobody has had so many identifiers: what leads on leads in a circle. */
  private static final int LONGEST = 20;

  static final String CREATE =
      """
      create temporary table if not exists moved_token
        (alias uuid, token uuid, changes int) on commit drop;
      truncate moved_token
      """;

  /** From the changes of one crosswalk up to whatever leads to them, and from there down again. */
  static final String TRACE =
      """
      insert into moved_token (alias, token, changes)
      with recursive above (alias, changes) as (
        select c.alias, 0 from identifier_change c where c.crosswalk_id = ?
        union all
        select up.alias, a.changes + 1 from above a cross join lateral (
          select c.alias from identifier_change c where c.token = a.alias and %1$s offset 0) up
        where a.changes < %2$d),
      below (alias, token, changes) as (
        select distinct alias, alias, 0 from above
        union all
        select b.alias, down.token, b.changes + 1 from below b cross join lateral (
          select c.token from identifier_change c where c.alias = b.token and %1$s offset 0) down
        where b.changes <= %2$d)
      select distinct on (alias) alias, token, changes from below order by alias, changes desc
      """
          .formatted(TokensInSql.IN_FORCE, LONGEST);

  private static final String IN_CIRCLES =
      """
      select distinct s.line from moved_token m join sent_change s on s.alias = m.alias
      where m.changes > %d order by s.line limit ?
      """
          .formatted(LONGEST);

  static final String MOVE =
      """
      insert into first_token (alias, number, token)
      select m.alias, ?, m.token from moved_token m where m.token <> %s order by m.alias
      """
          .formatted(TokensInSql.first("m.alias"));

  static final String TOUCHED =
      """
      select o.aco_id, count(*) as beneficiaries from moved_token m
      cross join lateral (select a.aco_id from aco_of_person a where a.token = m.alias offset 0) o
      where exists (select 1 from first_token f where f.alias = m.alias and f.number = ?)
      group by o.aco_id
      """;

  static final String OF_OTHERS =
      "select exists (select 1 from identifier_change c where c.crosswalk_id = ? and "
          + TokensInSql.isOfAnotherAco("c.alias")
          + ")";

  private final DataSource database;
  private final Queries queries;

  FirstTokens(DataSource database) {
    this.database = database;
    this.queries = new Queries(database);
  }

  /** Whether a crosswalk speaks of beneficiaries on lists of another ACO. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean areOfOthers(AcoId acoId, long crosswalkId) {
    return queries
        .each(
            OF_OTHERS,
            select -> {
              select.setLong(1, crosswalkId);
              select.setString(2, acoId.value());
            },
            row -> row.getBoolean(1))
        .getFirst();
  }

  /**
   * Follows all that leads through the changes of a crosswalk which was filed or withdrawn just
   * now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void trace(long crosswalkId) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var trace = connection.prepareStatement(TRACE)) {
      statement.execute(CREATE);
      trace.setLong(1, crosswalkId);
      trace.executeUpdate();
      statement.execute("analyze moved_token");
    } catch (SQLException failed) {
      throw new StoreFailed("cannot follow crosswalk " + crosswalkId, failed);
    }
  }

  /** The lines of the crosswalk sent and traced that make an identifier replace itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> inCircles(int most) {
    return queries.each(IN_CIRCLES, select -> select.setInt(1, most), row -> row.getLong("line"));
  }

  /**
   * Lets the tokens that were traced stand for their beneficiaries.
   *
   * @param number of the crosswalk or withdrawal
   * @return how many beneficiaries on lists of which ACOs it touches
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SortedMap<AcoId, Integer> move(long number) {
    queries.change(MOVE, insert -> insert.setLong(1, number));
    return queries.ask(
        TOUCHED,
        select -> select.setLong(1, number),
        rows -> {
          var touched = new TreeMap<AcoId, Integer>();
          while (rows.next()) {
            touched.put(AcoId.parse(rows.getString("aco_id")), rows.getInt("beneficiaries"));
          }
          return touched;
        });
  }
}
