package org.trueup.local.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.trueup.embedded.DatabaseRoles;
import org.trueup.embedded.EmbeddedPostgreSql;

/**
 * The database of an earlier version, put together again: tables as its own migrations make them,
 * owned as they were, with the rows that it had.
 *
 * @param kept a CSV file for each table, {@code settlement.fact.csv}, and {@code sequences.csv}
 */
record KeptDatabase(Path kept) {
  private static final Path ROOT = Path.of("../..");
  private static final String HISTORY = "flyway_schema_history";

  /** As Flyway makes it. */
  private static final String HISTORY_TABLE =
      """
      create table %s.%s (installed_rank integer primary key, version varchar(50),
        description varchar(200) not null, type varchar(20) not null,
        script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
        installed_on timestamp not null default now(), execution_time integer not null,
        success boolean not null)
      """;

  /** Into an empty server that has the roles and schemas. */
  void putInto(EmbeddedPostgreSql server) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(server.url(), EmbeddedPostgreSql.USER, "")) {
      for (var service : Service.values()) {
        migrate(connection, service);
      }
      // Rows come in the order of their files' names, whatever they refer to.
      execute(connection, "set session_replication_role = replica");
      try (var files = Files.list(kept)) {
        for (var file : files.filter(KeptDatabase::isTable).toList()) {
          copy(connection, file);
        }
      }
      continueSequences(connection);
    }
  }

  private void migrate(Connection connection, Service service) throws SQLException, IOException {
    var schema = schema(service);
    execute(connection, "set role " + DatabaseRoles.ownerOf(schema));
    execute(connection, "set search_path = " + schema);
    execute(connection, HISTORY_TABLE.formatted(schema, HISTORY));
    for (var script : scripts(schema)) {
      execute(connection, migration(service, script).replace("${runtime}", schema));
    }
    execute(connection, "reset search_path");
    execute(connection, "reset role");
  }

  /** What the earlier version had run, in its order: {@code db/migration/V1__settlements.sql}. */
  private List<String> scripts(String schema) throws IOException {
    var history = Files.readAllLines(kept.resolve(schema + "." + HISTORY + ".csv"));
    return history.stream().skip(1).map(row -> row.split(",")[4]).toList();
  }

  private static String migration(Service service, String script) throws IOException {
    var resources = Path.of("src/main/resources");
    var own = ROOT.resolve(service.title()).resolve(resources).resolve(script);
    return Files.readString(
        Files.exists(own) ? own : ROOT.resolve("messaging").resolve(resources).resolve(script));
  }

  private static void copy(Connection connection, Path file) throws SQLException, IOException {
    var table = file.getFileName().toString().replace(".csv", "");
    try (BufferedReader rows = Files.newBufferedReader(file)) {
      // Quoted: a column may have the name of a command, as "offset" has.
      var columns = '"' + String.join("\",\"", rows.readLine().split(",")) + '"';
      var command = "copy %s (%s) from stdin (format csv)".formatted(table, columns);
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, rows);
    }
  }

  private void continueSequences(Connection connection) throws SQLException, IOException {
    for (var line : Files.readAllLines(kept.resolve("sequences.csv")).stream().skip(1).toList()) {
      var sequence = line.split(",", -1);
      if (!sequence[2].isEmpty()) {
        execute(
            connection,
            "select setval('%s.%s', %s)".formatted(sequence[0], sequence[1], sequence[2]));
      }
    }
  }

  private static boolean isTable(Path file) {
    return file.getFileName().toString().matches("[a-z]+\\.[a-z_]+\\.csv");
  }

  private static String schema(Service service) {
    return service.title().replace("-service", "");
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
