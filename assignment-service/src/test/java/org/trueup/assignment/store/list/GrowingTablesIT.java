package org.trueup.assignment.store.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.ClaimsOfOtherYears;
import org.trueup.embedded.InfrastructureResource;

/** How PostgreSQL answers for a year of which its statistics know nothing. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class GrowingTablesIT {
  @Inject DataSource database;

  @Test
  void overlappingAssignmentIsFoundBeneficiaryByBeneficiaryByTheKey() throws SQLException {
    ClaimsOfOtherYears.file();

    var plan = planOf(RosterChanges.COUNT_OVERLAPPING, "2023", "A0002");

    assertThat(plan)
        .contains("Index Cond: (((performance_year)::text = '2023'::text) AND (token = n.token))")
        .doesNotContain("Join", "Materialize", "Seq Scan on person_claim");
  }

  private String planOf(String statement, String... values) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var create = connection.createStatement()) {
        create.execute(RosterChanges.CREATE);
      }
      try (var explain = connection.prepareStatement("explain " + statement)) {
        for (int i = 0; i < values.length; i++) {
          explain.setString(i + 1, values[i]);
        }
        var plan = new StringJoiner("\n");
        try (var rows = explain.executeQuery()) {
          while (rows.next()) {
            plan.add(rows.getString(1));
          }
        }
        return plan.toString();
      } finally {
        connection.rollback();
      }
    }
  }
}
