package org.trueup.local.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.local.machine.Service;

/** What the services have in their databases besides facts and results. */
final class Books implements AutoCloseable {
  private static final Map<Service, List<String>> PENDING =
      Map.of(
          Service.ASSIGNMENT, List.of("pending_year"), Service.BENCHMARK, List.of("pending_aco"));

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  static Books open(String url) throws SQLException {
    return new Books(DriverManager.getConnection(url, EmbeddedPostgreSql.USER, ""));
  }

  /** How many events wait to be sent, and how many results to be determined. */
  long waiting(Service service) throws SQLException {
    long waiting = count("select count(*) from " + table(service, "outbox"));
    for (var pending : PENDING.getOrDefault(service, List.of())) {
      waiting += count("select count(*) from " + table(service, pending));
    }
    return waiting;
  }

  /** How many records could not be handled, and whose turn did not come either. */
  long deadLetters(Service service) throws SQLException {
    return count("select count(*) from " + table(service, "dead_letter") + " where state = 'OPEN'");
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

  /** Takes these events out of the inboxes of all services, or of none. */
  void forget(Collection<String> ids) throws SQLException {
    connection.setAutoCommit(false);
    for (var service : Service.values()) {
      var query = "delete from " + table(service, "inbox") + " where event_id = any (?)";
      try (var delete = connection.prepareStatement(query)) {
        delete.setArray(1, connection.createArrayOf("text", ids.toArray()));
        delete.executeUpdate();
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Of each result of these ACOs the last revision on file, by topic and key. */
  Map<String, Long> results(Service service, Collection<String> acos) throws SQLException {
    var name = service.name().toLowerCase(Locale.ROOT);
    var query =
        "select 'trueup.%s-determined.v1 ' || aco_id || '/' || performance_year, max(revision)"
            + " from %s where aco_id = any (?) group by 1";
    try (var select = connection.prepareStatement(query.formatted(name, table(service, name)))) {
      select.setArray(1, connection.createArrayOf("text", acos.toArray()));
      try (var rows = select.executeQuery()) {
        var results = new HashMap<String, Long>();
        while (rows.next()) {
          results.put(rows.getString(1), rows.getLong(2));
        }
        return results;
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
