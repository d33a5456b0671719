package org.trueup.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LauncherLog;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.ServiceLaunch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
  private static final int MOST_AT_ONCE = 4;

  private final PrintStream out = System.out;

  @Spec private CommandSpec command;

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
      names = "--acos",
      paramLabel = "N",
      defaultValue = "" + MadeUpFacts.ACOS,
      description = "How many ACOs a run has, up to ${DEFAULT-VALUE} (default: ${DEFAULT-VALUE}).")
  private int acos;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "On so many systems beside each other, up to "
              + MOST_AT_ONCE
              + ": one waits while another one computes (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(
      names = {"--kinds", "--kind"},
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds of fault: ${COMPLETION-CANDIDATES}.")
  private @Nullable List<FaultKind> kinds;

  @Option(
      names = "--without",
      paramLabel = "inbox|outbox",
      split = ",",
      description = "Shows what happens when the services do without one of them, or both.")
  private List<Without> without = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where a new folder for data and logs is made (default: .trueup in the project's root)."
              + " It stays when something is wrong.")
  private @Nullable Path data;

  @Override
  public Integer call() throws InterruptedException, IOException {
    refuseTooMany();
    LauncherLog.silence();
    System.setProperty(ServiceLaunch.SHORT_LIVED, "true");
    var folder = newFolder();
    var systems = systems(folder);
    var stop = new Thread(systems::stop, "stop-on-signal");
    Runtime.getRuntime().addShutdownHook(stop);
    var clean = false;
    try {
      clean = isClean(systems);
      return clean ? CLEAN : FOUND;
    } catch (CannotStart | IllegalStateException reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FOUND;
    } finally {
      tidy(systems, folder, clean);
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }

  private Systems systems(Path folder) {
    return new Systems(
        IntStream.rangeClosed(1, atOnce)
            .mapToObj(
                number -> new Cluster(programs(), folder.resolve("system-" + number), without))
            .toList());
  }

  private void refuseTooMany() {
    if (runs < 1 || runs > Acos.MOST_RUNS) {
      throw new ParameterException(
          command.commandLine(), "--runs " + runs + ": expected 1 to " + Acos.MOST_RUNS);
    }
    if (acos < 1 || acos > MadeUpFacts.ACOS) {
      throw new ParameterException(
          command.commandLine(), "--acos " + acos + ": expected 1 to " + MadeUpFacts.ACOS);
    }
    if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw new ParameterException(
          command.commandLine(), "--at-once " + atOnce + ": expected 1 to " + MOST_AT_ONCE);
    }
  }

  private boolean isClean(Systems systems) throws InterruptedException {
    var tally = new Tally(out);
    var seeds = new Seeds(runs, seed);
    var possible = possible(systems);
    try {
      systems.each(system -> new FaultRuns(system, possible, acos, tally).run(seeds));
    } finally {
      tally.printSummary();
    }
    return tally.isClean();
  }

  /** What would be needed to understand a failure stays, and nothing else. */
  private void tidy(Systems systems, Path folder, boolean clean) {
    if (!clean) {
      systems.keep();
      out.println("data and logs: " + folder);
    }
    systems.stop();
    if (clean) {
      DataFolder.delete(folder);
    }
  }

  private List<FaultKind> possible(Systems systems) {
    var wanted = kinds == null ? Arrays.asList(FaultKind.values()) : kinds;
    if (systems.haveDisks()) {
      return wanted;
    }
    out.println("no full disk: this user may not mount one of memory");
    return wanted.stream().filter(kind -> kind != FaultKind.FULL_DISK).toList();
  }

  private Path newFolder() throws IOException {
    var home = Path.of(System.getProperty("trueup.home", "."));
    var parent = data == null ? home.resolve(".trueup") : data;
    return Files.createTempDirectory(Files.createDirectories(parent).toAbsolutePath(), "faults-");
  }

  private static Programs programs() {
    return new Programs(
        Path.of(System.getProperty("trueup.program", ".trueup/program")).toAbsolutePath());
  }
}
