package org.trueup.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.trueup.contracts.event.Topic;

/** A schema with an outbox of its own, named as the service whose relay it is for. */
record OutboxSchema(String name, DataSource database) {
  static final Topic TOPIC = Topic.SETTLEMENT_DETERMINED;
  static final Topic STREAM = Topic.BENEFICIARY_ASSIGNMENT_CHANGED;

  private static final List<String> MIGRATIONS =
      List.of(
          "V0_1__outbox_inbox_dead_letters.sql",
          "V0_5__streamed_announcements.sql",
          "V0_20__dead_letter_state.sql",
          "V0_7__revisions_that_wait.sql",
          "V0_7_1__refused_rows.sql",
          "V0_25__traces.sql");

  static OutboxSchema create(String name, String url) throws SQLException {
    var database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser("postgres");
    database.setCurrentSchema(name);
    database.setApplicationName(name);
    var schema = new OutboxSchema(name, database);
    schema.execute("create schema " + name);
    for (var migration : MIGRATIONS) {
      schema.execute(text(migration).replace("${runtime}", "current_user"));
    }
    return schema;
  }

  static String id(String aco, int number) {
    return aco + "/" + number;
  }

  /** Adds events one by one, each in a transaction of its own. */
  void addAll(String aco, int from, int to) {
    try (var connection = writer()) {
      for (int number = from; number <= to; number++) {
        add(connection, aco, number);
        Thread.sleep(number % 4 == 0 ? 1 : 0);
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot add", failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** One announcement that stands for records with the names 00001 to {@code through}. */
  void addStream(String aco, int through) throws SQLException {
    execute(
        "insert into outbox (id, aggregatetype, aggregateid, type, payload, aco_id, time, streamed)"
            + " values ('stream/%1$s', '%2$s', '%1$s/2018', '%3$s', '%4$d', '%1$s', now(), true)"
                .formatted(aco, STREAM.event(), STREAM.topicName(), through));
  }

  long size() throws SQLException {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement("select count(*) from outbox");
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Cuts the relays off, but not the writer. */
  void endSessions() throws SQLException {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'"
                .formatted(name)
            + " and pid <> pg_backend_pid()");
  }

  private Connection writer() throws SQLException {
    var connection = database.getConnection();
    connection.setClientInfo("ApplicationName", "writer");
    return connection;
  }

  private static void add(Connection connection, String aco, int number) throws SQLException {
    var insert =
        "insert into outbox (id, aggregatetype, aggregateid, type, payload, aco_id, time)"
            + " values (?, ?, ?, ?, '{}', ?, now())";
    try (var add = connection.prepareStatement(insert)) {
      add.setString(1, id(aco, number));
      add.setString(2, TOPIC.event());
      add.setString(3, aco + "/2018");
      add.setString(4, TOPIC.topicName());
      add.setString(5, aco);
      add.execute();
    }
  }

  void execute(String command) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String text(String migration) {
    try (var file = OutboxSchema.class.getResourceAsStream("/db/messaging/" + migration)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
