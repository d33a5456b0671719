package org.trueup.benchmark;

import java.sql.SQLException;
import org.trueup.embedded.InfrastructureResource;

/**
 * National tables are one state that all test classes share, for there is one nation. Every test
 * that counts on their figures, or on what is not on file, forgets them before it begins: so no
 * class and no test depends on who came before. What is about an ACO needs no such care, for every
 * test has its own ACOs.
 */
final class NationalTables {
  private NationalTables() {}

  /** As no client could, for rows are added and never removed. */
  static void forget() throws SQLException {
    try (var connection = InfrastructureResource.asOwnerOf("benchmark");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter table benchmark.basis disable trigger append_only");
      statement.execute("delete from benchmark.basis where owner = 'national'");
      statement.execute("alter table benchmark.basis enable trigger append_only");
      connection.commit();
    }
  }
}
