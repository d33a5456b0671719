package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.embedded.Topics;

/**
 * A system whose data an earlier version wrote starts on them, computes every settlement in them
 * again with the same result, and rebuilds its settlements from its topics with the same rows.
 */
class DataOfTheVersionBeforeIT {
  private static final String KEPT = "/before/data.zip";

  @TempDir Path folder;

  @Test
  void startsOnThemVerifiesAndRebuildsThem() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    var ports = FreeBase.find();
    putKeptData(data, ports);
    var programs = PackagedPrograms.in(folder.resolve("program"));
    try (var up = start(programs, data, "up", "--port-base", Integer.toString(ports.base()))) {
      up.awaitOutput("Trueup is up");
      assertThat(output(programs, data, "verify", "--all")).endsWith("114 verified, 0 different\n");
      assertThat(output(programs, data, "rebuild", "settlement-service"))
          .contains("every row came back as it was");
      up.terminate();
      assertThat(up.awaitEnd()).isZero();
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

  private String output(Programs programs, DataFolder data, String... command) throws Exception {
    try (var process = start(programs, data, command)) {
      assertThat(process.awaitEnd()).as(process.output()).isZero();
      return process.output();
    }
  }

  private LauncherProcess start(Programs programs, DataFolder data, String... command)
      throws IOException {
    var arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--data", data.path().toString()));
    var output = Files.createTempFile(folder, command[0], ".out");
    return LauncherProcess.start(programs, output, arguments.toArray(String[]::new));
  }
}
