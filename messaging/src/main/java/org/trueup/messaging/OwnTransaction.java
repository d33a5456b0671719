package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The connection of the caller's transaction, and no other. A transaction that ran out of time is
 * rolled back behind its thread's back; a connection asked for after that would commit every
 * statement by itself, and half of the work would stay.
 */
@ApplicationScoped
class OwnTransaction {
  /** Transaction rollback (class 40): it passes, and the work is done again. */
  private static final String ROLLED_BACK = "40000";

  private final DataSource database;

  OwnTransaction(DataSource database) {
    this.database = database;
  }

  Connection connection() throws SQLException {
    var connection = database.getConnection();
    if (connection.getAutoCommit()) {
      connection.close();
      throw new SQLException("the transaction ended before its work did", ROLLED_BACK);
    }
    return connection;
  }
}
