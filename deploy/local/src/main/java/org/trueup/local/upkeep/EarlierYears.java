package org.trueup.local.upkeep;

import java.util.List;

/**
 * Puts made-up beneficiaries of ten earlier years on file in assignment-service's tables, as they
 * are after ten years: to measure what a year costs then. What PostgreSQL knows of the tables was
 * counted before the year that follows, and is not counted again.
 */
public final class EarlierYears {
  private static final List<String> TABLES =
      List.of(
          "sealed_beneficiary", "listed_person", "aco_of_person", "roster_record", "person_claim");

  /**
   * In the order of years and tokens, as lists bring them; tokens are spread over all there are.
   */
  private static final String MADE =
      """
      create unlogged table assignment.made as
      select (2014 + (n * 10 / %1$d))::text as year,
        (lpad(to_hex(n %% (%1$d / 10 + 1) * (4294967295 / (%1$d / 10 + 1))), 8, '0')
          || '-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as token,
        'A' || (1000 + n %% 500) as aco
      from generate_series(0, %1$d - 1) n
      """;

  private static final List<String> FILLS =
      List.of(
          // As large as what is sealed; nobody opens it.
          "insert into assignment.sealed_beneficiary (lookup, key, sealed, token, since)"
              + " select gen_random_uuid(), k.name, decode(repeat('00', 36), 'hex'), token, now()"
              + " from assignment.made, (select name from assignment.identifier_key limit 1) k",
          "insert into assignment.listed_person (list_id, token, months, listing)"
              + " select -year::int, token, 0, 0 from assignment.made",
          "insert into assignment.aco_of_person (token, aco_id) select token, aco"
              + " from assignment.made",
          "insert into assignment.roster_record (aco_id, performance_year, token, revision, change,"
              + " list_id, months, listing)"
              + " select aco, year, token, 1, 0, -year::int, 0, 0 from assignment.made"
              + " order by aco, year, token",
          "insert into assignment.person_claim (performance_year, token, aco_id, revision, assigned)"
              + " select year, token, aco, 1, true from assignment.made");

  private EarlierYears() {}

  /**
   * Files them.
   *
   * @param database its address
   * @param beneficiaries how many, all years together
   * @throws UpkeepFailed when the database does not take them
   */
  public static void file(String database, long beneficiaries) {
    try (var session = OperatorSession.open(database)) {
      session.execute(MADE.formatted(beneficiaries));
      FILLS.forEach(session::execute);
      session.execute("drop table assignment.made");
      for (var table : TABLES) {
        session.execute("alter table assignment." + table + " set (autovacuum_enabled = false)");
        session.execute("analyze assignment." + table);
      }
    }
  }
}
