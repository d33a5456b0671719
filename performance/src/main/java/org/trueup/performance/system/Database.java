package org.trueup.performance.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.trueup.local.machine.UpFile;

/** What the database of a system says of itself. */
public final class Database implements AutoCloseable {
  private final Connection session;

  private Database(Connection session) {
    this.session = session;
  }

  public static Database of(UpFile up) throws SQLException {
    return new Database(DriverManager.getConnection(up.database() + "?user=postgres"));
  }

  /** Bytes of write-ahead log there ever were. */
  public long written() throws SQLException {
    return number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
  }

  /** Returns when nothing waits in assignment-service to be announced. */
  public void awaitAnnounced(long betweenLooksMs) throws SQLException, InterruptedException {
    while (number("select count(*) from assignment.outbox") > 0) {
      Thread.sleep(betweenLooksMs);
    }
  }

  private long number(String query) throws SQLException {
    try (var statement = session.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
