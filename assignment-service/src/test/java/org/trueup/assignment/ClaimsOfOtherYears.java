package org.trueup.assignment;

import java.sql.SQLException;
import org.trueup.embedded.InfrastructureResource;

/** Claims of earlier years, as a database has them that has run for long. */
public final class ClaimsOfOtherYears {
  private static final int YEARS = 3;
  private static final int EACH = 100_000;

  private ClaimsOfOtherYears() {}

  /**
   * Files them, and leaves the planner with statistics that know these years and no other: nothing
   * comes to count again.
   */
  public static void file() throws SQLException {
    try (var owner = InfrastructureResource.asOwnerOf("assignment");
        var statement = owner.createStatement()) {
      statement.execute("alter table person_claim set (autovacuum_enabled = false)");
      statement.execute(
          """
          insert into person_claim (performance_year, token, aco_id, revision, assigned)
          select (2013 + year)::text, gen_random_uuid(), 'A0001', 1, true
          from generate_series(1, %d) year, generate_series(1, %d)
          where not exists (select 1 from person_claim where aco_id = 'A0001') order by 1, 2
          """
              .formatted(YEARS, EACH));
      statement.execute("analyze person_claim");
    }
  }
}
