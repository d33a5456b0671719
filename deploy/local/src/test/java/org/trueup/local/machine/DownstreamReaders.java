package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.schema.EventSchema;

/**
 * What {@code docs/consumers} gives downstream teams to copy, run as it stands there against a
 * system that is up. Where {@code kcat} is not installed a stand-in reads the topics in its place,
 * and that is said; where it is, both must read the same.
 */
final class DownstreamReaders {
  private static final Path EXAMPLES = Path.of("../../docs/consumers");
  private static final String LIBRARIES = "target/lib/*";

  private final UpFile up;
  private final Path folder;
  private final Path standIn;
  private final String kcat;

  DownstreamReaders(UpFile up, Path folder) throws IOException {
    this.up = up;
    this.folder = Files.createDirectories(folder.resolve("downstream"));
    this.standIn = standIn();
    this.kcat = installed().map(Path::toString).orElse(standIn.toString());
  }

  /** Every example there is, and each of them finds that many settlements. */
  void assertThatTheyRead(int settlements) throws Exception {
    if (kcat.equals(standIn.toString())) {
      System.err.println("kcat is not installed here: its stand-in reads the topics");
    }
    var current = whatIsCurrent(kcat);
    assertThat(current).hasSize(settlements);
    if (!kcat.equals(standIn.toString())) {
      assertThat(whatIsCurrent(standIn.toString())).isEqualTo(current);
    }
    assertTableHolds(current);
    assertTableHolds(current); // from where it ended: nothing is read twice
    assertWhatIsReadIsValid();
  }

  /** The current revision by key, from headers alone. */
  private Map<String, Long> whatIsCurrent(String reader) throws Exception {
    var lines = run(reader, EXAMPLES.resolve("what-is-current.sh").toString());
    return Files.readAllLines(lines).stream()
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(c -> c[0], c -> Long.valueOf(c[1]), Math::max, TreeMap::new));
  }

  private void assertTableHolds(Map<String, Long> current) throws Exception {
    var url = up.database() + "?user=postgres&currentSchema=public";
    var program = EXAMPLES.resolve("SettlementTable.java").toString();
    run(kcat, java(), "-cp", LIBRARIES, program, up.bootstrap(), url, "--until-end");

    assertThat(table(url)).isEqualTo(current);
  }

  private static Map<String, Long> table(String url) throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var database = DriverManager.getConnection(url);
        var query = database.createStatement();
        var row = query.executeQuery("select aco_id, performance_year, revision from settlement")) {
      while (row.next()) {
        rows.put(row.getString(1) + "/" + row.getString(2), row.getLong(3));
      }
    }
    return rows;
  }

  /** Each topic as a foreign client reads it, against the schemas that are published. */
  private void assertWhatIsReadIsValid() throws Exception {
    var records = Files.createFile(folder.resolve("records.jsonl"));
    for (var schema : EventSchema.all()) {
      var topic = schema.topic().topicName();
      var committed = "isolation.level=read_committed";
      var read =
          run(
              kcat,
              kcat,
              "-C",
              "-q",
              "-e",
              "-J",
              "-b",
              up.bootstrap(),
              "-X",
              committed,
              "-o",
              "beginning",
              "-t",
              topic);
      Files.write(records, Files.readAllBytes(read), java.nio.file.StandardOpenOption.APPEND);
    }
    var program = "target/local.jar:" + LIBRARIES;
    var said =
        run(
            kcat,
            java(),
            "-cp",
            program,
            "org.trueup.local.Trueup",
            "validate-events",
            records.toString());

    assertThat(Files.readString(said))
        .contains("trueup.agreement-signed.v1: ", "trueup.assignment-determined.v1: ")
        .contains("trueup.benchmark-determined.v1: ", "trueup.settlement-determined.v1: ")
        .endsWith(" keep to the published schemas, 0 do not\n");
  }

  /** What it printed; it must end well. */
  private Path run(String reader, String... command) throws Exception {
    var output = Files.createTempFile(folder, "said", ".out");
    var process =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(Redirect.DISCARD);
    process.environment().putAll(Map.of("KCAT", reader, "TRUEUP_KAFKA", up.bootstrap()));
    var started = process.start();
    boolean ended = started.waitFor(60, TimeUnit.SECONDS);
    started.destroyForcibly();
    assertThat(ended).as("%s ends", String.join(" ", command)).isTrue();
    assertThat(started.exitValue()).as("%s: %s", command[0], Files.readString(output)).isZero();
    return output;
  }

  private Path standIn() throws IOException {
    var classPath = Path.of("target/test-classes").toAbsolutePath() + ":" + Path.of(LIBRARIES);
    var script =
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"\n"
            .formatted(java(), classPath, KcatStandIn.class.getName());
    var file = Files.writeString(folder.resolve("kcat"), script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static java.util.Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, "kcat"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
