package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.embedded.FreePorts;

/** A PostgreSQL that asks everybody for a password, with the roles of an overlay's script. */
final class PasswordDatabase implements AutoCloseable {
  private static final String ADMINISTRATOR = "of-the-administrator";

  private static final List<String> ROLES =
      List.of(
          "assignment",
          "assignment_owner",
          "benchmark",
          "benchmark_owner",
          "settlement",
          "settlement_owner");

  private final EmbeddedPostgreSql server;

  private PasswordDatabase(EmbeddedPostgreSql server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param roles a script that makes roles and schemas
   */
  static PasswordDatabase start(Path directory, String roles) throws IOException, SQLException {
    var database =
        new PasswordDatabase(EmbeddedPostgreSql.durable(directory, FreePorts.take(1).getFirst()));
    try {
      database.askForPasswords(directory.resolve("data/pg_hba.conf"));
      database.run(roles);
      return database;
    } catch (IOException | SQLException failed) {
      database.close();
      throw failed;
    }
  }

  private void askForPasswords(Path access) throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(server.url(), EmbeddedPostgreSql.USER, "");
        var statement = connection.createStatement()) {
      for (var role : ROLES) {
        // The embedded server has them already, without passwords.
        statement.execute("drop owned by %s cascade; drop role %s".formatted(role, role));
      }
      statement.execute("create database trueup");
      statement.execute("alter role postgres password '" + ADMINISTRATOR + "'");
      Files.writeString(
          access, "host all all 127.0.0.1/32 scram-sha-256\nlocal all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
  }

  /** A session of the administrator's. */
  Connection administrator() throws SQLException {
    return DriverManager.getConnection(url(), EmbeddedPostgreSql.USER, ADMINISTRATOR);
  }

  /** As the administrator. */
  void run(String script) throws SQLException {
    try (var connection = administrator();
        var statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  String url() {
    return server.url().replace("/postgres", "/trueup");
  }

  @Override
  public void close() {
    server.close();
  }
}
