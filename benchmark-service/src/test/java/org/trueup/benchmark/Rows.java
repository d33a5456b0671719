package org.trueup.benchmark;

import java.sql.SQLException;
import javax.sql.DataSource;

/** How many rows there are. */
final class Rows {
  private Rows() {}

  static long of(DataSource database, String... tables) throws SQLException {
    long rows = 0;
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var table : tables) {
        try (var count = statement.executeQuery("select count(*) from benchmark." + table)) {
          count.next();
          rows += count.getLong(1);
        }
      }
    }
    return rows;
  }
}
