package org.trueup.performance.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Ports;
import org.trueup.local.machine.UpFile;

/** A system as {@code ./trueup up} starts it, in processes of its own and with empty data. */
public final class SystemUnderTest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long BETWEEN_LOOKS_MS = 10;
  private static final int TO_STOP_SECONDS = 60;

  private final Process launcher;
  private final DataFolder folder;
  private final Ports ports;
  private final UpFile up;
  private final Duration startedIn;

  private SystemUnderTest(Process launcher, DataFolder folder, Ports ports, long begun)
      throws IOException, InterruptedException {
    this.launcher = launcher;
    this.folder = folder;
    this.ports = ports;
    this.up = awaitUp();
    this.startedIn = Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * Starts one, and returns when all services are ready.
   *
   * @param home the folder of {@code ./trueup}
   * @param data where it keeps its data; what was there goes away
   */
  public static SystemUnderTest start(Path home, Path data)
      throws IOException, InterruptedException {
    DataFolder.delete(data);
    return startAgain(home, data);
  }

  /** The same on the data that are there. */
  public static SystemUnderTest startAgain(Path home, Path data)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    var ports = Ports.free();
    var log = data.resolveSibling(data.getFileName() + ".log").toFile();
    var command =
        List.of(
            home.resolve("trueup").toString(),
            "up",
            "--data",
            data.toString(),
            "--port-base",
            Integer.toString(ports.base()));
    long begun = System.nanoTime();
    var launcher =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    try {
      return new SystemUnderTest(launcher, new DataFolder(data), ports, begun);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      launcher.destroy();
      throw failed;
    }
  }

  /** Where it is. */
  public UpFile up() {
    return up;
  }

  /** From the command to all services ready. */
  public Duration startedIn() {
    return startedIn;
  }

  public Processes processes() {
    return new Processes(launcher.toHandle(), folder, ports);
  }

  private UpFile awaitUp() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var found = UpFile.read(folder).filter(file -> file.portBase() == ports.base());
      if (found.isPresent()) {
        return found.get();
      }
      if (!launcher.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "the system does not start; see " + folder.path() + ".log and " + folder.logs());
      }
      Thread.sleep(BETWEEN_LOOKS_MS);
    }
  }

  @Override
  public void close() {
    launcher.destroy();
    launcher.onExit().completeOnTimeout(launcher, TO_STOP_SECONDS, TimeUnit.SECONDS).join();
    launcher.destroyForcibly();
  }
}
