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
  private static final String YEAR = "/acos/A9100/performance-years/2018";
  private static final String QUALITY = YEAR + "/quality";
  private static final String EXPENDITURES = YEAR + "/expenditures/FINAL";
  private static final String SETTLEMENT = YEAR + "/settlement";

  @TempDir Path folder;

  @Test
  void settlesEveryRowThoughTheSettlementServiceIsKilledAndLeavesNothingRunning() throws Exception {
    var system = SystemOfATest.in(folder);
    try (var up = system.up()) {
      var everything = new ArrayList<>(up.descendants());
      everything.add(Postmaster.find(system.data()).orElseThrow());
      assertRowsAreSettledThoughAServiceIsKilled(system, up);
      new DownstreamReaders(system.file(), folder).assertThatTheyRead(25);
      var past = new PastOnAllLevels(system.file());
      past.happen();
      past.isKnown();
      assertDeliveriesAreSettled(system);
      assertThat(system.output("verify")).endsWith("43 verified, 0 different\n");
      system.output("backup", folder.resolve("backup").toString());
      past.send(Service.SETTLEMENT, "PUT", QUALITY, "{\"standard\":\"NOT_MET\"}");
      past.send(Service.BENCHMARK, "PUT", EXPENDITURES, "{\"total\":\"1\"}");
      awaitUntil("the settlement from it", () -> paysNothing(past));
      assertThat(system.output("rebuild", "settlement-service"))
          .contains("every row came back as it was");
      past.isKnown();

      everything.addAll(up.descendants());
      SystemOfATest.stop(up);
      assertThat(everything).noneMatch(ProcessHandle::isAlive);
    }
    assertADatabaseOfYesterdayTakesUpWhatCameSince(system);
  }

  private void assertRowsAreSettledThoughAServiceIsKilled(SystemOfATest system, LauncherProcess up)
      throws Exception {
    var file = Files.writeString(folder.resolve("published.csv"), PublishedRows.py2018());
    var ports = new Ports(system.file().portBase());
    var settlementService = up.service(ports, Service.SETTLEMENT);
    try (var replay = system.start("replay", file.toString())) {
      awaitUntil("the first settlement", () -> hasSettled(system.data()));
      settlementService.destroyForcibly();
      assertThat(replay.awaitEnd()).as(replay.output()).isZero();
      assertThat(replay.output().lines().toList().getLast())
          .isEqualTo(
              "replayed 25: 25 to the dollar, 0 within $1, 0 within score rounding,"
                  + " 0 not computable, 0 mismatched");
    }
    assertThat(up.output()).contains("settlement-service ended by itself with 137");
    assertThat(system.output("replay", file.toString(), "--json")).contains("\"TO_THE_DOLLAR\":25");
  }

  private void assertDeliveriesAreSettled(SystemOfATest system) throws Exception {
    var deliveries = new DeliveriesInAnyOrder(system.file(), folder);
    deliveries.happen();
    deliveries.endTheSame();
    var workbooks = new AcosOfWorkbooks(system.file(), folder);
    workbooks.areProjectedAfterEachQuarter();
    workbooks.areSettledFromOneLoadEach();
  }

  /** Positions of consumers come with the database; what was announced since is not announced. */
  private void assertADatabaseOfYesterdayTakesUpWhatCameSince(SystemOfATest system)
      throws Exception {
    system.output("restore", folder.resolve("backup").toString());
    try (var up = system.up()) {
      system.output("confirm-restore", "--reason", "there were no crosswalks");
      var past = new PastOnAllLevels(system.file());
      awaitUntil("what came since", () -> paysNothing(past));
      assertThat(system.output("verify", "--all")).contains(", 0 different");
      SystemOfATest.stop(up);
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

  private static boolean hasSettled(DataFolder data) {
    try {
      return Files.readString(data.log(Service.SETTLEMENT)).contains("settled aco=");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
