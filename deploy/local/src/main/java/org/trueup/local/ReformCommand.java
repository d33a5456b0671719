package org.trueup.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.local.bench.OverlayFile;
import org.trueup.local.bench.ReformRun;
import org.trueup.local.published.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup reform}: what another law would have paid. */
@Command(
    name = "reform",
    description =
        "Settles published years by the law and with an overlay of rules, and says who gains, who"
            + " loses and what it costs. In this process: no service, no Kafka, no database.",
    mixinStandardHelpOptions = true)
final class ReformCommand implements Callable<Integer> {
  private static final int UNREADABLE = 2;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Parameters(
      index = "0",
      paramLabel = "OVERLAY",
      description = "A YAML file, or the name of an overlay that comes with the program.")
  private String overlay;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE.csv",
      arity = "1..*",
      description =
          "CMS's published results. A row that several have is read from the first; the others add"
              + " what it lacks, such as the revenue status.")
  private List<Path> files;

  @Option(names = "--csv", description = "Every ACO's year as a line of CSV instead of the tables.")
  private boolean csv;

  @Override
  public Integer call() {
    try {
      var start = System.nanoTime();
      var run = ReformRun.of(new OverlayFile(overlay), files, options.carriesForward());
      (csv ? run.csv() : run.lines()).forEach(out::println);
      out.flush();
      System.err.printf(
          Locale.ROOT,
          "settled %d twice in %d ms (processor time since the start %d ms)%n",
          run.years().size(),
          (System.nanoTime() - start) / NANOS_PER_MILLI,
          ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
      return 0;
    } catch (UnreadableFile | BadRuleFile | NoRuleInForce reason) {
      System.err.println("trueup: " + reason.getMessage());
      return UNREADABLE;
    }
  }
}
