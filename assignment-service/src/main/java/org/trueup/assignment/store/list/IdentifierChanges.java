package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.contracts.value.AcoId;

/**
 * The rows of crosswalks, in tokens: each identifier has one of its own. Those of one crosswalk are
 * sent to the database together, and compared and filed there: what is asked of them goes for the
 * crosswalk that was sent in the caller's transaction.
 */
@ApplicationScoped
public class IdentifierChanges {
  private static final String SENT = "sent_change";

  /** An identifier that was never seen before has no token. */
  static final String CREATE =
      """
      create temporary table if not exists sent_change
        (line bigint, alias uuid, token uuid) on commit drop;
      truncate sent_change
      """;

  /** A row both of whose identifiers are beneficiaries of the ACO, and of no other. */
  static final String FOREIGN =
      """
      select distinct s.line
      from sent_change s cross join lateral (values (s.alias), (s.token)) n(token)
      where n.token is null or not %s or %s order by s.line limit ?
      """
          .formatted(TokensInSql.isListed("n.token"), TokensInSql.isOfAnotherAco("n.token"));

  static final String CONTRADICTING =
      """
      select s.line from sent_change s
      where exists (
        select 1 from identifier_change c where c.alias = s.alias
          and c.token is distinct from s.token and %s)
      order by s.line limit ?
      """
          .formatted(TokensInSql.IN_FORCE);

  /** Row by row, by its key: {@code offset} keeps the planner from making a join of it. */
  private static final String IS_NEW =
      "not exists (select 1 from identifier_change c where c.alias = s.alias and %s offset 0)"
          .formatted(TokensInSql.IN_FORCE);

  static final String COUNT_NEW =
      "select count(distinct s.alias) from sent_change s where " + IS_NEW;

  static final String FILE_NEW =
      """
      insert into identifier_change (crosswalk_id, alias, token, recorded_at)
      select distinct ?::bigint, s.alias, s.token, ?::timestamptz from sent_change s
      where %s order by s.alias
      """
          .formatted(IS_NEW);

  private final DataSource database;
  private final Queries queries;
  private final BeneficiaryTokens tokens;

  IdentifierChanges(DataSource database, BeneficiaryTokens tokens) {
    this.database = database;
    this.queries = new Queries(database);
    this.tokens = tokens;
  }

  /** Sends the rows of a crosswalk to the database. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void send(List<IdentifierChange> changes) {
    var known = KnownTokens.of(changes, tokens);
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(CREATE);
      CopyWriter.copy(
          connection,
          SENT + " (line, alias, token)",
          rows -> {
            for (var change : changes) {
              var row = rows.row(3).add(change.line());
              row.add(known.of(change.current())).add(known.of(change.previous()));
            }
          });
      statement.execute("analyze " + SENT);
    } catch (SQLException failed) {
      throw new StoreFailed("cannot take a crosswalk in", failed);
    }
  }

  /** Gives tokens to those identifiers that were never seen before; returns how many there were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int giveTokens(List<IdentifierChange> changes) {
    var strangers = KnownTokens.of(changes, tokens).strangers();
    if (strangers.length > 0) {
      tokens.give(strangers, now());
    }
    return strangers.length;
  }

  /**
   * The lines whose beneficiary is not on the ACO's lists under both identifiers, or is on a list
   * of another ACO.
   *
   * @param lists of the ACO that count
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> foreign(AcoId acoId, Collection<Long> lists, int most) {
    return queries.each(
        FOREIGN,
        select -> {
          select.setArray(1, Queries.array(select, "bigint", lists));
          select.setString(2, acoId.value());
          select.setInt(3, most);
        },
        row -> row.getLong("line"));
  }

  /** The lines whose current identifier replaced a different one, by a crosswalk on file. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> contradicting(int most) {
    return queries.each(
        CONTRADICTING, select -> select.setInt(1, most), row -> row.getLong("line"));
  }

  /** How many are not on file yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int countNew() {
    return queries.each(COUNT_NEW, select -> {}, row -> row.getInt(1)).getFirst();
  }

  /** Files those that are not on file yet; all their identifiers have tokens. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void fileNew(long crosswalkId, Instant recordedAt) {
    queries.change(
        FILE_NEW,
        insert -> {
          insert.setLong(1, crosswalkId);
          insert.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
        });
  }

  /** By the clock of the database, which all replicas share. */
  private Instant now() {
    return queries
        .each("select now()", select -> {}, row -> row.getObject(1, OffsetDateTime.class))
        .getFirst()
        .toInstant();
  }
}
