package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.local.demo.Traces;
import org.trueup.local.fuzz.Fuzz;

/**
 * The whole system as a person runs it: the three packaged services, PostgreSQL and Kafka, a file
 * of published results sent through them, and one service killed in the middle of it.
 */
class SystemIT {
  private static final Path FOLDER = Path.of("target/system-it");

  private static final String YEAR = "/acos/A9100/performance-years/2018";
  private static final String QUALITY = YEAR + "/quality";
  private static final String EXPENDITURES = YEAR + "/expenditures/FINAL";
  private static final String SETTLEMENT = YEAR + "/settlement";

  @TempDir Path folder;

  @Test
  void settlesEveryRowThoughTheSettlementServiceIsKilledAndLeavesNothingRunning() throws Exception {
    var data = new DataFolder(folder.resolve("data"));
    var programs = PackagedPrograms.in(folder.resolve("program"));
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
      var past = new PastOnAllLevels(UpFile.read(data).orElseThrow());
      past.happen();
      past.isKnown();
      var deliveries = new DeliveriesInAnyOrder(UpFile.read(data).orElseThrow(), folder);
      deliveries.happen();
      deliveries.endTheSame();
      var workbooks = new AcosOfWorkbooks(UpFile.read(data).orElseThrow(), folder);
      workbooks.areProjectedAfterEachQuarter();
      workbooks.areSettledFromOneLoadEach();
      assertThat(upkeep(programs, data, "verify")).endsWith("39 verified, 0 different\n");
      upkeep(programs, data, "backup", folder.resolve("backup").toString());
      past.send(Service.SETTLEMENT, "PUT", QUALITY, "{\"standard\":\"NOT_MET\"}");
      past.send(Service.BENCHMARK, "PUT", EXPENDITURES, "{\"total\":\"1\"}");
      awaitUntil("the settlement from it", () -> paysNothing(past));
      assertThat(upkeep(programs, data, "rebuild", "settlement-service"))
          .contains("every row came back as it was");
      past.isKnown();
      assertDemonstration(programs, data);
      assertBadRequestsAreAnsweredWell(data);

      everything.addAll(up.descendants());
      up.terminate();
      assertThat(up.awaitEnd()).isZero();
      assertThat(everything).noneMatch(ProcessHandle::isAlive);
    }
    assertADatabaseOfYesterdayTakesUpWhatCameSince(programs, data);
  }

  /** The short form of {@code ./trueup fuzz}: three services at once. */
  private static void assertBadRequestsAreAnsweredWell(DataFolder data) throws Exception {
    var up = UpFile.read(data).orElseThrow();
    var outcome = new Fuzz(up, data.logs(), 1).run(Duration.ofSeconds(15), finding -> {});

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.requests()).isGreaterThan(1_000);
  }

  /** Positions of consumers come with the database; what was announced since is not announced. */
  private void assertADatabaseOfYesterdayTakesUpWhatCameSince(Programs programs, DataFolder data)
      throws Exception {
    upkeep(programs, data, "restore", folder.resolve("backup").toString());
    try (var up = start(programs, "up", "--data", data.path().toString())) {
      up.awaitOutput("Trueup is up");
      upkeep(programs, data, "confirm-restore", "--reason", "there were no crosswalks");
      var past = new PastOnAllLevels(UpFile.read(data).orElseThrow());
      awaitUntil("what came since", () -> paysNothing(past));
      assertThat(upkeep(programs, data, "verify", "--all")).contains(", 0 different");
      up.terminate();
      assertThat(up.awaitEnd()).isZero();
    }
  }

  private static boolean paysNothing(PastOnAllLevels past) {
    try {
      var settlement = past.get(Service.SETTLEMENT, SETTLEMENT);
      return settlement.path("figures").path("payment").asText().equals("0")
          && settlement.path("figures").path("totalExpenditures").asText().equals("1");
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a command says that ends well. */
  private String upkeep(Programs programs, DataFolder data, String command, String... more)
      throws Exception {
    var arguments = new ArrayList<>(java.util.List.of(more));
    arguments.addAll(java.util.List.of("--data", data.path().toString()));
    try (var process = start(programs, command, arguments.toArray(String[]::new))) {
      assertThat(process.awaitEnd()).as(process.output()).isZero();
      return process.output();
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

  /** The demonstration on the same system: its flips, its figures, and nobody to be found. */
  private void assertDemonstration(Programs programs, DataFolder data) throws Exception {
    var arguments = new String[] {"--fast", "--seed", "77", "--data", data.path().toString()};
    try (var demo = start(programs, "demo", arguments)) {
      assertThat(demo.awaitEnd()).as(demo.output()).isZero();
      DemoOnTheSystem.assertStory(demo.output());
      var traces = Traces.of(77);
      assertThat(traces.in(demo.output())).isEmpty();
      var shown = new DemoOnTheSystem(data, traces);
      shown.assertFigures();
      shown.assertSettlementFollowedTheList();
      new TablesOnTheSystem(UpFile.read(data).orElseThrow()).assertExportsEqualAnswers();
      var up = UpFile.read(data).orElseThrow();
      new PagesOnTheSystem(up, folder, PagesOnTheSystem.SOME_ACOS).assertWhatTheyShow();
      shown.assertNobodyCanBeFound();
    }
    assertLoadRefuses(programs, data);
  }

  /** A delivery with a wrong list in it: the others are taken, and the exit code says so. */
  private void assertLoadRefuses(Programs programs, DataFolder data) throws Exception {
    var lists = Files.createDirectory(folder.resolve("lists"));
    var header = "BENE_MBI_ID,BENE_DEATH_DT" + numbered(",EnrollFlag") + "\n";
    var name = "P.A9098.ACO.QALR.2024Q%d.D249999.T0%d00000_1-1.csv";
    var flags = ",4".repeat(12);
    Files.writeString(lists.resolve(name.formatted(1, 1)), header + "1S00E00TT05," + flags + "\n");
    Files.writeString(
        lists.resolve(name.formatted(2, 2)), header + "1S00E00TT05,2024-01-01" + flags + "\n");
    Files.writeString(lists.resolve("notes.txt"), "none");
    try (var load = start(programs, "load", lists.toString(), "--data", data.path().toString())) {
      assertThat(load.awaitEnd()).as(load.output()).isEqualTo(1);
      assertThat(load.output())
          .contains("accepted        P.A9098.ACO.QALR.2024Q1.D249999.T0100000  list")
          .contains("table 1-1 line 2 BENE_DEATH_DT")
          .contains("not recognized  notes.txt: neither .csv nor .xlsx nor a zip; not sent")
          .contains("3 files: 1 accepted, 0 known, 0 superseded, 1 not recognized, 1 refused");
    }
  }

  private static String numbered(String column) {
    return IntStream.rangeClosed(1, 12).mapToObj(i -> column + i).collect(Collectors.joining());
  }

  private LauncherProcess start(Programs programs, String command, String... more)
      throws IOException {
    var arguments = new ArrayList<String>();
    arguments.add(command);
    arguments.addAll(java.util.List.of(more));
    if (command.equals("up")) {
      arguments.add("--port-base");
      arguments.add(Integer.toString(Ports.free().base()));
    }
    var output = Files.createTempFile(Files.createDirectories(FOLDER), command, ".out");
    return LauncherProcess.start(programs, output, arguments.toArray(String[]::new));
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
