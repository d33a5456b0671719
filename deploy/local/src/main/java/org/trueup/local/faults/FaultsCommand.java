package org.trueup.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LauncherLog;
import org.trueup.local.machine.Programs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trueup faults}: breaks a system of its own, many times, and counts what is wrong. */
@Command(
    name = "faults",
    description =
        "Kills, pauses and cuts off services, broker and database of a system of its own while facts"
            + " arrive, and counts what is lost, doubled or different afterwards.",
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
          "Of the first run; the next runs have the seeds that follow (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds of fault: ${COMPLETION-CANDIDATES}.")
  private @Nullable List<FaultKind> kinds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where data and logs are (default: a new folder, deleted when nothing is wrong).")
  private @Nullable Path data;

  @Override
  public Integer call() throws InterruptedException, IOException, SQLException {
    LauncherLog.silence();
    var folder = new DataFolder(data == null ? Files.createTempDirectory("trueup-faults") : data);
    var programs =
        new Programs(
            Path.of(System.getProperty("trueup.program", ".trueup/program")).toAbsolutePath());
    try (var cluster = new Cluster(programs, folder, Map.of())) {
      cluster.start();
      var clean =
          new FaultRuns(cluster, out)
              .run(runs, seed, kinds == null ? List.of(FaultKind.values()) : kinds);
      if (!clean) {
        out.println("data and logs are in " + folder.path());
      }
      return clean ? CLEAN : FOUND;
    }
  }
}
