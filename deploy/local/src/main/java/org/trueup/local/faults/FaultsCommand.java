package org.trueup.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.LauncherLog;
import org.trueup.local.machine.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trueup faults}: breaks a system of its own, many times, and counts what is wrong. */
@Command(
    name = "faults",
    description =
        "Kills, pauses, fills and cuts off services, broker and database of a system of its own"
            + " while facts arrive, and counts what is lost, doubled or different afterwards.",
    mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {
  private static final int CLEAN = 0;
  private static final int FOUND = 1;

  private final PrintStream out = System.out;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many runs (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "Of the first run; the next ones have the seeds that follow (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds of fault: ${COMPLETION-CANDIDATES}.")
  private @Nullable List<FaultKind> kinds;

  @Option(
      names = "--without",
      paramLabel = "inbox|outbox",
      defaultValue = "NOTHING",
      description = "Shows what happens when the services do without one of them.")
  private Without without;

  @Override
  public Integer call() throws InterruptedException, IOException, SQLException {
    LauncherLog.silence();
    var folder = newFolder();
    var cluster = new Cluster(programs(), folder, without);
    var stop = new Thread(() -> stop(cluster), "stop-on-signal");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return runs(cluster, folder);
    } finally {
      stop(cluster);
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }

  private int runs(Cluster cluster, Path folder) throws InterruptedException, SQLException {
    var clean = false;
    try {
      cluster.start();
      clean = new FaultRuns(cluster, possible(cluster), out).run(runs, seed).isClean();
      return clean ? CLEAN : FOUND;
    } finally {
      if (!clean) {
        cluster.keep(folder.resolve("data"));
        out.println("data and logs: " + folder);
      }
    }
  }

  private List<FaultKind> possible(Cluster cluster) {
    var wanted = kinds == null ? Arrays.asList(FaultKind.values()) : kinds;
    if (cluster.disk().isPresent()) {
      return wanted;
    }
    out.println("no full disk: this user may not mount one of memory");
    return wanted.stream().filter(kind -> kind != FaultKind.FULL_DISK).toList();
  }

  private static void stop(Cluster cluster) {
    try {
      cluster.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot stop", failed);
    }
  }

  private static Path newFolder() throws IOException {
    var parent = Path.of(System.getProperty("trueup.home", ".")).resolve(".trueup");
    return Files.createTempDirectory(Files.createDirectories(parent).toAbsolutePath(), "faults-");
  }

  private static Programs programs() {
    return new Programs(
        Path.of(System.getProperty("trueup.program", ".trueup/program")).toAbsolutePath());
  }
}
