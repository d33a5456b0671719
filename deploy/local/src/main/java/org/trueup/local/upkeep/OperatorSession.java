package org.trueup.local.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A session with the local database, as its owner. */
final class OperatorSession implements AutoCloseable {
  private static final String OWNER = "postgres";

  /** Deadlock and lock not available: whoever asks again gets it. */
  private static final List<String> BUSY = List.of("40P01", "55P03");

  private final Connection connection;

  private OperatorSession(Connection connection) {
    this.connection = connection;
  }

  static OperatorSession open(String url) {
    try {
      return new OperatorSession(DriverManager.getConnection(url, OWNER, OWNER));
    } catch (SQLException refused) {
      throw new UpkeepFailed("cannot reach the database at " + url, refused);
    }
  }

  /** From here to {@link #commit} or {@link #rollback} all is one transaction. */
  void begin() {
    attempt("cannot begin", () -> connection.setAutoCommit(false));
  }

  void commit() {
    attempt(
        "cannot commit",
        () -> {
          connection.commit();
          connection.setAutoCommit(true);
        });
  }

  void rollback() {
    attempt(
        "cannot roll back",
        () -> {
          connection.rollback();
          connection.setAutoCommit(true);
        });
  }

  void execute(String command) {
    attempt(
        command,
        () -> {
          try (var statement = connection.createStatement()) {
            statement.execute(command);
          }
        });
  }

  /** Waits for the locks, but not so long that others wait for it in vain. */
  boolean tryLock(String tables, String mode) {
    try (var statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '2s'");
      statement.execute("lock table " + tables + " in " + mode + " mode");
      return true;
    } catch (SQLException failed) {
      if (BUSY.contains(String.valueOf(failed.getSQLState()))) {
        return false;
      }
      throw new UpkeepFailed("cannot lock " + tables, failed);
    }
  }

  long number(String query) {
    return Long.parseLong(rows(query).getFirst().getFirst());
  }

  /** The rows of an answer, as text. */
  List<List<String>> rows(String query) {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      var rows = new ArrayList<List<String>>();
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(answer.getString(column)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw new UpkeepFailed(query, failed);
    }
  }

  boolean hasSchema(String name) {
    return number("select count(*) from pg_namespace where nspname = '" + name + "'") > 0;
  }

  @Override
  public void close() {
    attempt("cannot close the session", connection::close);
  }

  private interface Attempt {
    void run() throws SQLException;
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      attempt.run();
    } catch (SQLException failed) {
      throw new UpkeepFailed(what, failed);
    }
  }
}
