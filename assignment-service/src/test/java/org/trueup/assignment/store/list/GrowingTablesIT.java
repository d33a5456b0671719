package org.trueup.assignment.store.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.ClaimsOfOtherYears;
import org.trueup.embedded.InfrastructureResource;

/** How PostgreSQL answers when its statistics know nothing of what is asked about. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class GrowingTablesIT {
  private static final Map<String, String> STATEMENTS = new TreeMap<>();

  static {
    STATEMENTS.put("contents of lists", ListContents.SORTED.formatted("1, 2"));
    STATEMENTS.put("contents as they are", ListContents.SORTED_AS_THEY_ARE.formatted("1, 2"));
    STATEMENTS.put("lists about one", ListContents.OF_BENEFICIARY);
    STATEMENTS.put("whose they are", ListContents.NOTE_ACO);
    STATEMENTS.put("tokens of identifiers", BeneficiaryIdentifiers.TOKENS);
    STATEMENTS.put("identifiers of tokens", BeneficiaryIdentifiers.IDENTIFIERS);
    STATEMENTS.put("tokens of one", BeneficiaryIdentifiers.OF_BENEFICIARY);
    STATEMENTS.put("tokens under another key", Identities.UNDER_ANOTHER_KEY);
    STATEMENTS.put("roster on file", FiledRoster.STATES.formatted("A1000", "2024"));
    STATEMENTS.put("overlapping, counted", RosterChanges.COUNT_OVERLAPPING);
    STATEMENTS.put("overlapping, found", OverlappingAssignments.BENEFICIARIES);
    STATEMENTS.put("overlapping, listed", OverlappingAssignments.LISTINGS);
    STATEMENTS.put("roster announced", RosterRecords.ANNOUNCED);
    STATEMENTS.put("roster shown", RosterRecords.AFTER_A_DETERMINATION);
    STATEMENTS.put("crosswalk of others", IdentifierChanges.FOREIGN);
    STATEMENTS.put("crosswalk contradicting", IdentifierChanges.CONTRADICTING);
    STATEMENTS.put("crosswalk new", IdentifierChanges.COUNT_NEW);
    STATEMENTS.put("crosswalk filed", IdentifierChanges.FILE_NEW);
    STATEMENTS.put("crosswalk traced", FirstTokens.TRACE);
    STATEMENTS.put("crosswalk moving", FirstTokens.MOVE);
    STATEMENTS.put("crosswalk touching", FirstTokens.TOUCHED);
    STATEMENTS.put("crosswalk withdrawn of others", FirstTokens.OF_OTHERS);
  }

  @Inject DataSource database;

  @Test
  void overlappingAssignmentIsFoundBeneficiaryByBeneficiaryByTheKey() throws SQLException {
    ClaimsOfOtherYears.file();

    var plan = plans(false).get("overlapping, counted");

    assertThat(plan)
        .contains("Index Cond: ((performance_year = $2) AND (token = n.token))")
        .contains("Index Cond: (((performance_year)::text = $4) AND (token = n.token))")
        .doesNotContain("Join", "Materialize", "Seq Scan on person_claim");
  }

  /**
   * Whatever is compared pair by pair, or has no key to be found by, gets slower with every list.
   */
  @Test
  void everyStatementFindsItsRowsByAKey() throws SQLException {
    plans(true)
        .forEach(
            (name, plan) -> {
              assertThat(plan).as(name).doesNotContainPattern("Nested Loop[^\\n]*\\n *Join Filter");
              assertThat(plan)
                  .as(name)
                  .doesNotContainPattern(
                      "Seq Scan on (person_claim|roster_record|listed_person|sealed_beneficiary|"
                          + "aco_of_person|first_token|identifier_change)");
            });
  }

  /** Of plans that do not know their parameters; small tables of a test would be read whole. */
  private Map<String, String> plans(boolean withoutWholeTables) throws SQLException {
    try (var connection = simpleSession()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        for (var create :
            new String[] {IdentifierChanges.CREATE, FirstTokens.CREATE, Identities.CREATE}) {
          statement.execute(create);
        }
        if (withoutWholeTables) {
          statement.execute("set local enable_seqscan = off");
        }
        var plans = new TreeMap<String, String>();
        for (var entry : STATEMENTS.entrySet()) {
          plans.put(entry.getKey(), plan(statement, entry.getValue()));
        }
        return plans;
      } finally {
        connection.rollback();
      }
    }
  }

  /** The driver's other protocol asks for values of the parameters. */
  private Connection simpleSession() throws SQLException {
    try (var pooled = database.getConnection()) {
      var url = pooled.getMetaData().getURL().split("\\?")[0];
      var session =
          DriverManager.getConnection(url + "?preferQueryMode=simple", "assignment_owner", "");
      session.setSchema("assignment");
      return session;
    }
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    var number = new AtomicInteger();
    var numbered =
        Pattern.compile("\\?")
            .matcher(sql)
            .replaceAll(parameter -> "\\$" + number.incrementAndGet());
    var plan = new StringJoiner("\n");
    try (var rows = statement.executeQuery("explain (generic_plan) " + numbered)) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    return plan.toString();
  }
}
