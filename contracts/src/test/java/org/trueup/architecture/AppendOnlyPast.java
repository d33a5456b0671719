package org.trueup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The role that a service runs with adds rows and reads them. It changes only what is under way,
 * and touches no table as such: PostgreSQL refuses whatever else is tried, for want of the right.
 */
public final class AppendOnlyPast {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String REFUSED_BY_TRIGGER = "P0001";
  private static final String COLUMNS =
      """
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
      order by 1, a.attnum
      """;

  /** Tables of which some columns are a state. */
  private final Map<String, Set<String>> changing = new HashMap<>();

  /** Tables whose rows are forgotten in time, and never changed. */
  private static final Set<String> FORGOTTEN = Set.of("keyed_request", "keyed_answer");

  /** Tables whose rows come and go. */
  private final Set<String> emptied;

  private AppendOnlyPast(String... underWay) {
    emptied = new HashSet<>(Set.of("outbox", "inbox", "restored"));
    emptied.addAll(List.of(underWay));
    changing.put("recording_clock", Set.of("aco_id", "recorded_at"));
    changing.put("consumer_position", Set.of("topic", "partition", "next_offset", "topic_id"));
    changing.put("topic_log", Set.of("topic_id", "noted_at", "lost"));
    changing.put("sealed_beneficiary", Set.of("lookup", "key", "sealed"));
    changing.put("dead_letter", Set.of("state", "decided_at", "decided_by", "note", "waits_for"));
  }

  /**
   * Tries UPDATE of every column, DELETE, TRUNCATE, DROP and more on every table of the service.
   *
   * @param runtime connects as the service does
   * @param underWay tables of this service that hold no past, besides those that all services have
   */
  public static void isOutOfReach(DataSource runtime, String... underWay) throws SQLException {
    var past = new AppendOnlyPast(underWay);
    try (var connection = runtime.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      var attempts = past.attempts(columns(connection));
      assertThat(attempts).hasSizeGreaterThan(50);
      var done = new ArrayList<String>();
      for (var attempt : attempts) {
        var state = stateAfter(statement, attempt);
        if (!state.equals(INSUFFICIENT_PRIVILEGE)) {
          done.add(attempt + " -> " + state);
        }
      }
      assertThat(done).as("not refused for want of the right").isEmpty();
    }
  }

  /**
   * Tries to change the same tables as the role that owns them: what the service may not change is
   * refused to its owner too.
   *
   * @param owner in the schema of the service
   */
  public static void isOutOfReachOfItsOwner(Connection owner, String... underWay)
      throws SQLException {
    var past = new AppendOnlyPast(underWay);
    var done = new ArrayList<String>();
    try (var statement = owner.createStatement()) {
      for (var table : columns(owner).keySet()) {
        if (!past.isUnderWay(table)) {
          var attempt = "delete from %s".formatted(table);
          var state = stateAfter(statement, attempt);
          if (!state.equals(REFUSED_BY_TRIGGER)) {
            done.add(attempt + " -> " + state);
          }
        }
      }
    }
    assertThat(done).as("not refused by a trigger").isEmpty();
  }

  private boolean isUnderWay(String table) {
    return emptied.contains(table)
        || FORGOTTEN.contains(table)
        || changing.containsKey(table)
        || table.equals("flyway_schema_history");
  }

  private List<String> attempts(Map<String, List<String>> columns) {
    var attempts = new ArrayList<String>();
    attempts.add("create table another (id int)");
    for (var schema : List.of("assignment", "benchmark", "settlement")) {
      attempts.add("create table " + schema + ".another (id int)");
    }
    columns.forEach((table, names) -> addAttempts(attempts, table, names));
    return attempts;
  }

  private void addAttempts(List<String> attempts, String table, List<String> columns) {
    attempts.add("truncate %s cascade".formatted(table));
    attempts.add("drop table %s cascade".formatted(table));
    attempts.add("alter table %s disable trigger all".formatted(table));
    if (!emptied.contains(table) && !FORGOTTEN.contains(table)) {
      attempts.add("delete from %s".formatted(table));
    }
    if (!emptied.contains(table)) {
      columns.stream()
          .filter(column -> !changing.getOrDefault(table, Set.of()).contains(column))
          .map(column -> "update %1$s set \"%2$s\" = \"%2$s\"".formatted(table, column))
          .forEach(attempts::add);
    }
  }

  private static Map<String, List<String>> columns(Connection connection) throws SQLException {
    var columns = new TreeMap<String, List<String>>();
    try (var select = connection.prepareStatement(COLUMNS);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), t -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return columns;
  }

  private static String stateAfter(Statement statement, String attempt) {
    try {
      statement.execute(attempt);
      return "done";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }
}
