package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole system as a person runs it: the three packaged services, PostgreSQL and Kafka, a file
 * of published results sent through them, and one service killed in the middle of it.
 */
class SystemIT {
  private static final Path FOLDER = Path.of("target/system-it");

  @TempDir Path folder;

  @Test
  void settlesEveryRowThoughTheSettlementServiceIsKilledAndLeavesNothingRunning() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    var programs = programs();
    var file = Files.writeString(folder.resolve("published.csv"), PublishedRows.py2018());
    var options = new String[] {"--data", data.path().toString()};
    try (var up = start(programs, "up", options)) {
      up.awaitOutput("Trueup is up");
      var settlementService = up.service(new Ports(base(data)), Service.SETTLEMENT);
      var everything = new ArrayList<>(up.descendants());
      everything.add(Postmaster.find(data).orElseThrow());

      try (var replay =
          start(programs, "replay", file.toString(), "--data", data.path().toString())) {
        awaitUntil("the first settlement", () -> hasSettled(data));
        settlementService.destroyForcibly();
        assertThat(replay.awaitEnd()).as(replay.output()).isZero();
        assertThat(replay.output().lines().toList().getLast())
            .isEqualTo(
                "replayed 25: 25 to the dollar, 0 within $1, 0 within score rounding,"
                    + " 0 not computable, 0 mismatched");
      }
      assertThat(up.output()).contains("settlement-service ended by itself with 137");
      assertSecondReplayFindsTheSettlements(programs, file, data);
      new DownstreamReaders(UpFile.read(data).orElseThrow(), folder).assertThatTheyRead(25);

      everything.addAll(up.descendants());
      up.terminate();
      assertThat(up.awaitEnd()).isZero();
      assertThat(everything).noneMatch(ProcessHandle::isAlive);
    }
  }

  private void assertSecondReplayFindsTheSettlements(Programs programs, Path file, DataFolder data)
      throws Exception {
    var arguments = new String[] {file.toString(), "--json", "--data", data.path().toString()};
    try (var again = start(programs, "replay", arguments)) {
      assertThat(again.awaitEnd()).as(again.output()).isZero();
      assertThat(again.output()).contains("\"TO_THE_DOLLAR\":25");
    }
  }

  private LauncherProcess start(Programs programs, String command, String... more)
      throws IOException {
    var arguments = new ArrayList<String>();
    arguments.add(command);
    arguments.addAll(java.util.List.of(more));
    if (command.equals("up")) {
      arguments.add("--port-base");
      arguments.add(Integer.toString(FreeBase.find().base()));
    }
    var output = Files.createTempFile(Files.createDirectories(FOLDER), command, ".out");
    return LauncherProcess.start(programs, output, arguments.toArray(String[]::new));
  }

  /** The services as the modules before this one packaged them. */
  private Programs programs() throws IOException {
    var programs = new Programs(Files.createDirectory(folder.resolve("program")));
    for (var service : Service.values()) {
      var packaged = Path.of("../..", service.title(), "target/quarkus-app").toRealPath();
      Files.createSymbolicLink(programs.of(service).getParent(), packaged);
    }
    Files.copy(Path.of("target/local-agent.jar"), programs.agent());
    return programs;
  }

  private static int base(DataFolder data) {
    return UpFile.read(data).orElseThrow().portBase();
  }

  private static boolean hasSettled(DataFolder data) {
    try {
      return Files.readString(data.log(Service.SETTLEMENT)).contains("settled aco=");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
