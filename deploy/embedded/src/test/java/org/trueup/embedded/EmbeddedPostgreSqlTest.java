package org.trueup.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {
  @TempDir Path directory;

  @Test
  void theDurableServerSyncsEveryCommitAndKeepsItsData() throws SQLException {
    int port = FreePorts.take(1).getFirst();
    try (var server = EmbeddedPostgreSql.durable(directory, port)) {
      assertThat(answer(server, "show fsync")).isEqualTo("on");
      assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
      execute(server, "create table kept as select 'kept' as word");
    }

    try (var server = EmbeddedPostgreSql.durable(directory, port)) {
      assertThat(answer(server, "select word from kept")).isEqualTo("kept");
    }
  }

  @Test
  void theFastServerAnswersOnAPortOfItsOwn() throws SQLException {
    try (var server = EmbeddedPostgreSql.fast()) {
      assertThat(answer(server, "show fsync")).isEqualTo("off");
    }
  }

  private static String answer(EmbeddedPostgreSql server, String query) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(EmbeddedPostgreSql server, String command) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static Connection connect(EmbeddedPostgreSql server) throws SQLException {
    return DriverManager.getConnection(server.url(), EmbeddedPostgreSql.USER, "");
  }
}
