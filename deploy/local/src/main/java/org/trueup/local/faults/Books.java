package org.trueup.local.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.local.machine.Service;

/** What the services have in their databases besides facts and results. */
final class Books implements AutoCloseable {
  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  static Books open(String url) throws SQLException {
    return new Books(DriverManager.getConnection(url, EmbeddedPostgreSql.USER, ""));
  }

  /** How many events wait to be sent. */
  long waiting(Service service) throws SQLException {
    return count("select count(*) from " + table(service, "outbox"));
  }

  /** How many records could not be handled. */
  long deadLetters(Service service) throws SQLException {
    return count("select count(*) from " + table(service, "dead_letter"));
  }

  /** How many of these events the service has handled. */
  long handled(Service service, Collection<String> ids) throws SQLException {
    var query = "select count(*) from " + table(service, "inbox") + " where event_id = any (?)";
    try (var select = connection.prepareStatement(query)) {
      select.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private long count(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String table(Service service, String name) {
    return service.name().toLowerCase(Locale.ROOT) + "." + name;
  }
}
