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
  void theRunTimeRoleOfAServiceSeesItsOwnSchemaAndMakesNothing() throws SQLException {
    try (var server = EmbeddedPostgreSql.fast()) {
      execute(server, "create table benchmark.one (id int)");

      assertThat(answer(server, rights("settlement", "settlement"))).isEqualTo("usage ");
      assertThat(answer(server, rights("settlement_owner", "settlement")))
          .isEqualTo("usage create");
      assertThat(answer(server, rights("settlement", "benchmark"))).isEqualTo("");
      assertThat(answer(server, rights("settlement_owner", "benchmark"))).isEqualTo("");
    }
  }

  @Test
  void whatAnEarlierVersionMadeWithOneRoleIsHandedToTheOwner() throws SQLException {
    int port = FreePorts.take(1).getFirst();
    try (var server = EmbeddedPostgreSql.durable(directory, port)) {
      execute(
          server, "create table settlement.old (id bigserial, n int generated always as identity)");
      execute(server, "create view settlement.seen as select id from settlement.old");
      execute(server, "create sequence settlement.number");
      execute(server, "create function settlement.one() returns int language sql as 'select 1'");
    }

    try (var server = EmbeddedPostgreSql.durable(directory, port)) {
      var owners =
          "select string_agg(distinct o::regrole::text, ' ') from (select relowner as o from pg_class"
              + " where relnamespace = 'settlement'::regnamespace union select proowner from pg_proc"
              + " where pronamespace = 'settlement'::regnamespace) as owners";
      assertThat(answer(server, owners)).isEqualTo("settlement_owner");
    }
  }

  @Test
  void textIsComparedTheSameWhateverTheCallersLocaleIs() throws SQLException {
    try (var server = EmbeddedPostgreSql.fast()) {
      var locale =
          "select datlocprovider::text || ' ' || datlocale || ' ' || datcollate from pg_database"
              + " where datname = 'postgres'";
      assertThat(answer(server, locale)).isEqualTo("b C.UTF-8 C");
      assertThat(answer(server, "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void theFastServerAnswersOnAPortOfItsOwn() throws SQLException {
    try (var server = EmbeddedPostgreSql.fast()) {
      assertThat(answer(server, "show fsync")).isEqualTo("off");
    }
  }

  private static String rights(String role, String schema) {
    return """
        select case when has_schema_privilege('%1$s', '%2$s', 'usage') then 'usage ' else '' end
          || case when has_schema_privilege('%1$s', '%2$s', 'create') then 'create' else '' end
        """
        .formatted(role, schema);
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
