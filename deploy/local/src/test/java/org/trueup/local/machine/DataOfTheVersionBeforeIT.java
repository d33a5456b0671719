package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.embedded.Topics;

/**
 * A system whose data an earlier version wrote starts on them, computes every settlement in them
 * again with the same result, and rebuilds its settlements from its topics with the same rows.
 * Identifiers that it had written as they are get sealed; its audit log becomes a chain.
 */
class DataOfTheVersionBeforeIT {
  private static final String KEPT = "/before/data.zip";

  @TempDir Path folder;

  @Test
  void startsOnThemVerifiesAndRebuildsThem() throws Exception {
    var system = SystemOfATest.in(folder);
    var ports = Ports.free();
    putKeptData(system.data(), ports);
    try (var up = system.up(ports)) {
      assertThat(system.output("verify", "--all")).endsWith("114 verified, 0 different\n");
      assertThatIdentifiersAreSealed(ports);
      assertThatTheAuditLogBeginsWithWhatWasThere(ports);
      assertThat(system.output("rebuild", "settlement-service"))
          .contains("every row came back as it was");
      assertThat(system.output("reconcile")).endsWith("0 differences\n");
      SystemOfATest.stop(up);
    }
  }

  /** Each with the token that it had, and none is left in the table where they could be read. */
  private void assertThatIdentifiersAreSealed(Ports ports) throws Exception {
    var kept = Files.readAllLines(folder.resolve("kept").resolve("assignment.beneficiary.csv"));
    var tokens = kept.stream().skip(1).map(row -> row.split(",")[1]).toList();
    assertThat(tokens).isNotEmpty();
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(rows(ports, "select token from assignment.sealed_beneficiary"))
                    .containsExactlyInAnyOrderElementsOf(tokens));
    assertThat(rows(ports, "select mbi from assignment.beneficiary")).isEmpty();
    assertThat(rows(ports, "select key from assignment.sealed_beneficiary"))
        .allMatch("key-1"::equals);
  }

  private void assertThatTheAuditLogBeginsWithWhatWasThere(Ports ports) throws Exception {
    var first = "select caller || ' ' || action || ' ' || previous from assignment.audit_log";
    assertThat(rows(ports, first + " order by seq limit 1"))
        .containsExactly("local IDENTIFIERS_LOOKED_UP " + "0".repeat(64));
    var broken =
        """
        select seq from (
          select seq, previous <> lag(hash, 1, previous) over (order by seq)
            or hash <> assignment.audit_hash(a) as broken
          from assignment.audit_log a) each where broken
        """;
    assertThat(rows(ports, broken)).isEmpty();
  }

  private static List<String> rows(Ports ports, String query) throws SQLException {
    try (var connection =
            DriverManager.getConnection(ports.databaseUrl(), EmbeddedPostgreSql.USER, "");
        var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
      return rows;
    }
  }

  private void putKeptData(DataFolder data, Ports ports) throws Exception {
    var kept = unzipped();
    try (var server = EmbeddedPostgreSql.durable(data.postgresql(), ports.postgresql());
        var broker =
            EmbeddedKafka.start(
                data.kafka(), ports.kafka(), ports.controller(), EmbeddedKafka.FAST)) {
      Topics.create(broker.bootstrap());
      new KeptTopics(kept.resolve("topics.jsonl")).putInto(broker.bootstrap());
      new KeptDatabase(kept).putInto(server);
    }
  }

  private Path unzipped() throws IOException {
    var kept = Files.createDirectory(folder.resolve("kept"));
    try (var zip = new ZipInputStream(getClass().getResourceAsStream(KEPT))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.copy(zip, kept.resolve(entry.getName()));
      }
    }
    return kept;
  }
}
