package org.trueup.performance;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.trueup.performance.report.Result;
import org.trueup.performance.report.Spread;
import org.trueup.performance.system.SystemUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench start}: from {@code ./trueup up} to all services ready. */
@Command(
    name = "start",
    description = "Starts a system again and again, and takes the time until all is ready.",
    mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {
  private static final double GOAL_SECONDS = 5;
  private static final long TO_BE_IDLE_MS = 3_000;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often, after a first time with empty data (default: ${DEFAULT-VALUE}).")
  private int times;

  private final Result result = new Result("start", System.out);

  @Override
  public Integer call() throws Exception {
    var data = Places.work().resolve("start-data");
    try (var first = SystemUnderTest.start(Places.home(), data)) {
      result.put("with empty data", first.startedIn().toMillis() / 1e3, "s");
    }
    var all = new ArrayList<Double>();
    for (int i = 0; i < times; i++) {
      try (var system = SystemUnderTest.startAgain(Places.home(), data)) {
        all.add(system.startedIn().toMillis() / 1e3);
        if (i == times - 1) {
          Thread.sleep(TO_BE_IDLE_MS);
          system
              .processes()
              .usage()
              .forEach(
                  (name, usage) -> {
                    result.put(name + ", CPU since its start", usage.cpuSeconds(), "s");
                    result.put(name + ", resident when idle", usage.megabytes(), "MB");
                  });
        }
      }
    }
    result.put("until all is ready", Spread.of(all), "s");
    result.conclude("median over 5 s", Spread.of(all).median() / GOAL_SECONDS, "at most 1.0");
    result.finish(Places.work());
    return 0;
  }
}
