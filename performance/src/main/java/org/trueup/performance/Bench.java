package org.trueup.performance;

import org.trueup.local.machine.LauncherLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line program behind {@code ./trueup bench}. */
@Command(
    name = "bench",
    description = "Measures Trueup, beside others where they can do the same.",
    subcommands = {
      NationalBench.class,
      LatencyBench.class,
      SettlementBench.class,
      QueryBench.class,
      StartBench.class,
      OutlookBench.class
    },
    mixinStandardHelpOptions = true)
public final class Bench {

  public static void main(String[] arguments) {
    LauncherLog.silence();
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
