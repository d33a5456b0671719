package org.trueup.local.upkeep;

import java.util.List;

/**
 * Puts made-up beneficiaries of ten earlier years on file in assignment-service's tables, as they
 * are after ten years: to measure what a year costs then. What PostgreSQL knows of the tables was
 * counted before the year that follows, and is not counted again.
 */
public final class EarlierYears {
  private static final List<String> TABLES =
      List.of("beneficiary", "listed_person", "roster_record", "person_claim");

  /**
   * In the order of years and tokens, as lists bring them; tokens are spread over all there are.
   */
  private static final String MADE =
      """
      create unlogged table assignment.made as
      select (2014 + (n * 10 / %1$d))::text as year,
        (lpad(to_hex(n %% (%1$d / 10 + 1) * (4294967295 / (%1$d / 10 + 1))), 8, '0')
          || '-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as token,
        '9S' || lpad(n::text, 9, '0') as mbi, 'A' || (1000 + n %% 500) as aco
      from generate_series(0, %1$d - 1) n
      """;

  private static final List<String> FILLS =
      List.of(
          "insert into assignment.beneficiary (mbi, token, since) select mbi, token, now()"
              + " from assignment.made",
          "insert into assignment.listed_person (list_id, token, months, listing)"
              + " select -year::int, token, 0, 0 from assignment.made",
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
