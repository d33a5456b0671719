package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.assignment.store.identifier.SealedIdentifiers;

/** Identifiers and tokens of the beneficiaries on some lists; each may have several of both. */
@ApplicationScoped
public class BeneficiaryIdentifiers {
  /** Whether one of some lists names the beneficiary, by whichever identifier. */
  private static final String IS_HELD =
      "exists (select 1 from %s held where %s)"
          .formatted(TokensInSql.all("q.token"), TokensInSql.isListed("held.token"));

  static final String TOKENS =
      """
      with asked as materialized (
        select b.place, %s as token from unnest(?::uuid[]) with ordinality b (token, place))
      select q.place, q.token from asked q where %s
      """
          .formatted(TokensInSql.first("b.token"), IS_HELD);

  static final String IDENTIFIERS =
      """
      with asked as materialized (
        select t.sent, %s as token from unnest(?::uuid[]) t(sent))
      select distinct q.sent, b.*,
        exists (
          select 1 from identifier_change c where c.token = b.token and %s offset 0) as replaced
      from asked q cross join lateral %s name
      join known_identifier b on b.token = name.token
      where %s
      order by q.sent, replaced, b.since desc
      """
          .formatted(
              TokensInSql.first("t.sent"),
              TokensInSql.IN_FORCE,
              TokensInSql.all("q.token"),
              IS_HELD);

  static final String OF_BENEFICIARY =
      """
      with first as (select %s as token)
      select token from first
      union all select a.alias from first f cross join lateral %s a
      """
          .formatted(TokensInSql.first("?::uuid"), TokensInSql.aliases("f.token"));

  private final Queries queries;
  private final BeneficiaryTokens beneficiaries;
  private final SealedIdentifiers identifiers;

  BeneficiaryIdentifiers(
      DataSource database, BeneficiaryTokens beneficiaries, SealedIdentifiers identifiers) {
    this.queries = new Queries(database);
    this.beneficiaries = beneficiaries;
    this.identifiers = identifiers;
  }

  /** The tokens of those identifiers whose beneficiaries are on one of the lists. */
  public Map<String, UUID> tokensOf(Collection<String> mbis, Collection<Long> lists) {
    var onFile = beneficiaries.find(mbis.stream().map(Mbi::pack).distinct().toList());
    var known = List.copyOf(onFile.keySet());
    return queries.ask(
        TOKENS,
        select ->
            bind(
                select,
                Queries.array(select, "uuid", known.stream().map(onFile::get).toList()),
                lists),
        rows -> {
          var tokens = new HashMap<String, UUID>();
          while (rows.next()) {
            var mbi = Mbi.unpack(known.get(rows.getInt("place") - 1));
            tokens.put(mbi, rows.getObject("token", UUID.class));
          }
          return tokens;
        });
  }

  /** All identifiers of those beneficiaries who are on one of the lists, the current one first. */
  public Map<UUID, List<String>> identifiersOf(Collection<UUID> tokens, Collection<Long> lists) {
    var opener = identifiers.opener();
    return queries.ask(
        IDENTIFIERS,
        select -> bind(select, Queries.array(select, "uuid", tokens), lists),
        rows -> {
          var mbis = new LinkedHashMap<UUID, List<String>>();
          while (rows.next()) {
            var of = mbis.computeIfAbsent(sent(rows), sent -> new ArrayList<>());
            var mbi = opener.identifier(rows);
            if (!of.contains(mbi)) {
              of.add(mbi);
            }
          }
          return mbis;
        });
  }

  /** All tokens of a beneficiary, of which one is known; the one that stands for them first. */
  public List<UUID> tokensOf(UUID known) {
    return queries.each(
        OF_BENEFICIARY,
        select -> {
          select.setObject(1, known);
          select.setObject(2, known);
        },
        row -> row.getObject("token", UUID.class));
  }

  private static UUID sent(ResultSet row) throws SQLException {
    return row.getObject("sent", UUID.class);
  }

  private static void bind(PreparedStatement select, Array asked, Collection<Long> lists)
      throws SQLException {
    select.setArray(1, asked);
    select.setArray(2, Queries.array(select, "bigint", lists));
  }
}
