package org.trueup.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.client.Target;
import org.trueup.local.delivery.Deliveries;
import org.trueup.local.delivery.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup load}: CMS's assignment lists, as they came, into the system. */
@Command(
    name = "load",
    description =
        "Sends every assignment list of CMS in a folder or a zip, of any ACO and year, to the"
            + " system that is up on the data folder, or to one brought up for the time.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
  private static final int TAKEN = 0;
  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Parameters(
      paramLabel = "DIR|ZIP",
      description = "A folder with files of CMS at any depth, a zip of them, or one table.")
  private Path files;

  @Option(
      names = "--quarter",
      paramLabel = "2018Q4",
      description = "Of lists whose names have a day and no quarter, as they were until 2020.")
  private @Nullable String quarter;

  @Option(names = "--json", description = "The report as JSON on standard output.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isReadable(files)) {
      var why = Files.exists(files) ? "may not be read" : "does not exist";
      System.err.println("trueup: " + files + " " + why);
      return UNREADABLE;
    }
    try {
      return OnSystem.run(options, cluster.target(), this::load);
    } catch (NotTaken unreachable) {
      System.err.println("trueup: " + unreachable.getMessage());
      return FAILED;
    }
  }

  private int load(Target system) throws InterruptedException {
    try {
      return print(new Deliveries(new Services(system), quarter).load(files));
    } catch (IOException unreadable) {
      System.err.println("trueup: cannot read " + files + ": " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private int print(LoadReport report) {
    out.println(json ? report.json() : String.join("\n", report.lines()));
    out.flush();
    if (report.files().isEmpty()) {
      System.err.println("trueup: there is no file in " + files);
      return UNREADABLE;
    }
    return report.isClean() ? TAKEN : FAILED;
  }
}
