package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with real PostgreSQL and Kafka; only the services are stand-ins. */
class LauncherIT {
  @TempDir Path folder;
  private Path home;
  private DataFolder data;
  private Ports ports;

  @BeforeEach
  void chooseAFreeBase() throws Exception {
    home = StubHome.in(folder.resolve("home"));
    data = new DataFolder(folder.resolve("data"));
    ports = FreeBase.find();
  }

  @Test
  void startsAgainAServiceThatWasKilledAndStopsEverythingOnTerm() throws Exception {
    try (var launcher = up("first")) {
      launcher.awaitOutput("Trueup is up");
      var up = UpFile.read(data).orElseThrow();
      assertThat(up.launcher().isAlive()).isTrue();
      assertThat(up.bootstrap()).isEqualTo(ports.bootstrap());

      var everything = everythingOf(launcher);
      settlementService(launcher).destroyForcibly();
      launcher.awaitOutput("settlement-service ended by itself with 137; it starts again in 1 s");
      awaitUntil("settlement-service again", () -> readyLines(launcher) == 2);

      everything.addAll(launcher.descendants());
      launcher.terminate();
      assertThat(launcher.awaitEnd()).isZero();
      assertThat(everything).noneMatch(ProcessHandle::isAlive);
      assertThat(data.upFile()).doesNotExist();
    }
  }

  @Test
  void refusesAFolderThatIsInUse() throws Exception {
    try (var first = up("first")) {
      first.awaitOutput("Trueup is up");
      try (var second = up("second", "--port-base", Integer.toString(FreeBase.find().base()))) {
        assertThat(second.awaitEnd()).isEqualTo(CannotStart.FOLDER_IN_USE);
        assertThat(second.output())
            .contains(data.path() + " is in use by another system that is up (process ");
      }
      assertThat(UpFile.read(data)).isPresent();
    }
  }

  @Test
  void namesThePortThatIsTakenAndLeavesNothingRunning() throws Exception {
    try (var other =
            new ServerSocket(ports.of(Service.SETTLEMENT), 1, InetAddress.getLoopbackAddress());
        var launcher = up("taken")) {
      assertThat(launcher.awaitEnd()).isEqualTo(CannotStart.PORT_TAKEN);
      assertThat(launcher.output())
          .contains(
              "trueup: port " + other.getLocalPort() + " is taken, and settlement-service wants it")
          .contains("--port-base");
      assertThat(Postmaster.find(data)).isEmpty();
    }
  }

  @Test
  void leavesNothingBehindWhenItIsKilledAndStartsOnTheSameDataAgain() throws Exception {
    try (var killed = up("killed")) {
      killed.awaitOutput("Trueup is up");
      var everything = everythingOf(killed);
      killed.kill();
      killed.awaitEnd();
      awaitUntil("the end of all", () -> everything.stream().noneMatch(ProcessHandle::isAlive));
    }
    assertThat(UpFile.read(data)).isEmpty();
    try (var again = up("again")) {
      again.awaitOutput("Trueup is up");
    }
  }

  private LauncherProcess up(String name, String... more) throws Exception {
    var arguments =
        Stream.concat(
            Stream.of("up", "--data", data.path().toString()),
            more.length > 0
                ? Stream.of(more)
                : Stream.of("--port-base", Integer.toString(ports.base())));
    return LauncherProcess.start(
        home, folder.resolve(name + ".out"), arguments.toArray(String[]::new));
  }

  private List<ProcessHandle> everythingOf(LauncherProcess launcher) {
    var all = new ArrayList<>(launcher.descendants());
    all.add(Postmaster.find(data).orElseThrow());
    assertThat(all).hasSizeGreaterThanOrEqualTo(5);
    return all;
  }

  private ProcessHandle settlementService(LauncherProcess launcher) {
    var port = "-Dquarkus.http.port=" + ports.of(Service.SETTLEMENT);
    return launcher.descendants().stream()
        .filter(process -> process.info().commandLine().orElse("").contains(port))
        .findFirst()
        .orElseThrow();
  }

  private static long readyLines(LauncherProcess launcher) {
    try {
      return launcher.output().lines().filter(l -> l.contains("settlement-service ready")).count();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
