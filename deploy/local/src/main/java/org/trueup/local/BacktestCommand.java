package org.trueup.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.local.bench.Backtest;
import org.trueup.local.published.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup backtest}: how good projections would have been. */
@Command(
    name = "backtest",
    description =
        "Projects every published year from the year before it and says how often the intervals"
            + " held what came. In this process: no service, no Kafka, no database.",
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  private static final int UNREADABLE = 2;

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Parameters(
      paramLabel = "FILE.csv",
      arity = "1..*",
      description =
          "CMS's published results. A row that several have is read from the first; the others add"
              + " the ACO's name and agreement start.")
  private List<Path> files;

  @Override
  public Integer call() {
    try {
      Backtest.of(files, options.carriesForward()).lines().forEach(out::println);
      out.flush();
      return 0;
    } catch (UnreadableFile | NoRuleInForce reason) {
      System.err.println("trueup: " + reason.getMessage());
      return UNREADABLE;
    }
  }
}
