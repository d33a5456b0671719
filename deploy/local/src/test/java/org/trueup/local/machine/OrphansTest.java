package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of an earlier start: ended when they are the same, left alone when they are not. */
class OrphansTest {
  @TempDir Path path;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress = new Progress(new PrintStream(said, true));
  private DataFolder folder;
  private Process process;

  @BeforeEach
  void startSomething() throws IOException {
    folder = new DataFolder(path);
    process = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void endsAProcessThatOutlivedItsLauncher() {
    var processes = new StartedProcesses(folder);
    processes.add("settlement-service", process.toHandle());

    processes.endOrphans(progress);

    assertThat(process.isAlive()).isFalse();
    assertThat(said.toString()).contains("ending settlement-service of an earlier start");
    assertThat(folder.processes()).doesNotExist();
  }

  @Test
  void leavesAProcessThatOnlyHasTheSameNumber() throws IOException {
    var begun = ProcessMark.of(process.toHandle()).startedAt().minusSeconds(3600);
    Files.writeString(
        folder.processes(), "settlement-service " + process.pid() + " " + begun + "\n");

    new StartedProcesses(folder).endOrphans(progress);

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void endsAPostmasterThatWroteItsFileWhenItBegan() throws IOException {
    writePostmasterFile(ProcessMark.of(process.toHandle()).startedAt());

    Postmaster.endOrphan(folder, progress);

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void leavesAProcessThatIsNotThePostmasterOfTheFile() throws IOException {
    writePostmasterFile(ProcessMark.of(process.toHandle()).startedAt().minusSeconds(3600));

    Postmaster.endOrphan(folder, progress);

    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void theWatchdogEndsWhatItWatchesWhenItsPipeEnds() throws Exception {
    var dismissed = Watchdog.over(process.toHandle());
    dismissed.close();
    assertThat(process.isAlive()).isTrue();

    Watchdog.over(process.toHandle()).letGo();
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void anUpFileOfALauncherThatIsGoneCountsForNothing() throws IOException {
    var up = UpFile.of(new Ports(8081), LocalToken.makeIn(folder.path()), false);
    up.write(folder);
    assertThat(UpFile.read(folder)).contains(up);

    var gone = new ProcessMark(up.launcher().id(), Instant.EPOCH);
    new UpFile(
            gone,
            8081,
            up.urls(),
            up.bootstrap(),
            up.database(),
            up.authorization(),
            up.startedAt(),
            false)
        .write(folder);
    assertThat(UpFile.read(folder)).isEmpty();
  }

  private void writePostmasterFile(Instant begun) throws IOException {
    var file = folder.postgresql().resolve("data/postmaster.pid");
    Files.createDirectories(file.getParent());
    Files.writeString(file, process.pid() + "\n/data\n" + begun.getEpochSecond() + "\n9091\n");
  }
}
