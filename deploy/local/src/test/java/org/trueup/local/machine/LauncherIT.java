package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with real PostgreSQL and Kafka; only the services are stand-ins. */
class LauncherIT {
  @TempDir Path folder;
  private Programs programs;
  private DataFolder data;
  private Ports ports;

  @BeforeEach
  void chooseAFreeBase() throws Exception {
    programs = StubPrograms.in(folder.resolve("program"));
    data = new DataFolder(folder.resolve(nameOfData()));
    ports = Ports.free();
  }

  @Test
  void holdsItsFolderLeavesNothingBehindWhenKilledAndKeepsItsServicesRunningUntilTerm()
      throws Exception {
    try (var killed = up("killed")) {
      killed.awaitOutput("Trueup is up");
      assertThatOthersPutNothingThere();
      assertThatAnotherIsRefusedTheFolder();
      assertThatNothingIsLeftWhenItIsKilled(killed);
    }
    try (var again = up("again")) {
      again.awaitOutput("Trueup is up"); // on the same data
      var everything = everythingOf(again);
      assertThatAServiceStartsAgainThatWasKilled(again);
      assertThatPostgreSqlStartsAgainThatWasKilled(again);
      everything.addAll(everythingOf(again));
      assertThatTermStops(again, everything);
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

  /** With blanks, and letters that not every language has where the test's own knows them. */
  private static String nameOfData() {
    var known = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder();
    return known.canEncode('\u00fc') ? "Daten f\u00fcr Gro\u00df und Klein" : "data of all";
  }

  /** Though the caller's umask lets them: the folder is closed, and so is what is secret in it. */
  private void assertThatOthersPutNothingThere() throws Exception {
    assertThat(rights(data.path())).isEqualTo("rwxr-xr-x");
    for (var own : List.of(data.postgresql(), data.kafka(), data.logs(), data.temporary())) {
      assertThat(rights(own)).as(own.toString()).isEqualTo("rwx------");
    }
    assertThat(rights(data.keys())).isEqualTo("rw-------");
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void assertThatAnotherIsRefusedTheFolder() throws Exception {
    var up = UpFile.read(data).orElseThrow();
    assertThat(up.launcher().isAlive()).isTrue();
    assertThat(up.bootstrap()).isEqualTo(ports.bootstrap());
    try (var second = up("second", "--port-base", Integer.toString(Ports.free().base()))) {
      assertThat(second.awaitEnd()).isEqualTo(CannotStart.FOLDER_IN_USE);
      assertThat(second.output())
          .contains(data.path() + " is in use by another system that is up (process ");
    }
    assertThat(UpFile.read(data)).isPresent();
  }

  private void assertThatNothingIsLeftWhenItIsKilled(LauncherProcess killed) throws Exception {
    var everything = everythingOf(killed);
    killed.kill();
    killed.awaitEnd();
    awaitUntil("the end of all", () -> everything.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(UpFile.read(data)).isEmpty();
  }

  private void assertThatAServiceStartsAgainThatWasKilled(LauncherProcess launcher)
      throws Exception {
    launcher.service(ports, Service.SETTLEMENT).destroyForcibly();
    launcher.awaitOutput("settlement-service ended by itself with 137; it starts again in 1 s");
    awaitUntil("settlement-service again", () -> lines(launcher, "settlement-service ready") == 2);
  }

  private void assertThatPostgreSqlStartsAgainThatWasKilled(LauncherProcess launcher)
      throws Exception {
    var killed = Postmaster.find(data).orElseThrow();
    killed.destroyForcibly();
    launcher.awaitOutput(
        "PostgreSQL, process " + killed.pid() + ", ended by itself; it starts again");
    awaitUntil("PostgreSQL ready", () -> lines(launcher, "PostgreSQL ready") == 2);
  }

  private void assertThatTermStops(LauncherProcess launcher, List<ProcessHandle> everything)
      throws Exception {
    launcher.terminate();
    assertThat(launcher.awaitEnd()).isZero();
    assertThat(everything).noneMatch(ProcessHandle::isAlive);
    assertThat(data.upFile()).doesNotExist();
  }

  private LauncherProcess up(String name, String... more) throws Exception {
    var arguments =
        Stream.concat(
            Stream.of("up", "--data", data.path().toString()),
            more.length > 0
                ? Stream.of(more)
                : Stream.of("--port-base", Integer.toString(ports.base())));
    return LauncherProcess.startElsewhere(
        programs, folder.resolve(name + ".out"), arguments.toArray(String[]::new));
  }

  private List<ProcessHandle> everythingOf(LauncherProcess launcher) {
    var all = new ArrayList<>(launcher.descendants());
    all.add(Postmaster.find(data).orElseThrow());
    assertThat(all).hasSizeGreaterThanOrEqualTo(5);
    return all;
  }

  private static long lines(LauncherProcess launcher, String text) {
    try {
      return launcher.output().lines().filter(line -> line.contains(text)).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
