package org.trueup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * The roles of the services: for each a run-time role named as its schema ({@code settlement}),
 * which adds rows and reads them, and an owner of the tables ({@code settlement_owner}), with which
 * the service migrates and does nothing else.
 */
public final class DatabaseRoles {
  private static final String SCRIPT = "roles.sql";

  private DatabaseRoles() {}

  /** The owner of a service's tables. */
  public static String ownerOf(String service) {
    return service + "_owner";
  }

  /** Creates what is not there yet, and hands over tables that have another owner. */
  static void create(String url) {
    try (var connection = DriverManager.getConnection(url, EmbeddedPostgreSql.USER, "");
        var statement = connection.createStatement()) {
      statement.execute(script());
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot create the roles of the services", failed);
    }
  }

  private static String script() {
    try (var file = DatabaseRoles.class.getResourceAsStream(SCRIPT)) {
      return new String(
          Objects.requireNonNull(file, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + SCRIPT, failed);
    }
  }
}
