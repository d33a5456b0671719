package org.trueup.performance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.trueup.performance.report.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench settlement}: how many settlements with their lines one core makes in a second. */
@Command(
    name = "settlement",
    description = "Measures one settlement, alone and with its lines, with JMH.")
final class SettlementBench implements Callable<Integer> {
  private static final double GOAL = 200_000;
  private static final int ROUNDS = 8;
  private static final int A_ROUND = 100_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "OPTION",
      description = "Options of JMH, such as -f 3 -i 10; before them write --.")
  private List<String> options = new ArrayList<>();

  private final Result result = new Result("settlement", System.out);

  @Override
  public Integer call() throws Exception {
    var given = new CommandLineOptions(options.toArray(String[]::new));
    var chosen = new OptionsBuilder().parent(given).include(SettlementBenchmark.class.getName());
    for (var run : new Runner(chosen.build()).run()) {
      result.put(name(run) + ", on the clock", 1e6 / run.getPrimaryResult().getScore(), "/s");
    }
    double least = Double.MAX_VALUE;
    for (var kind : SettlementBenchmark.KINDS) {
      double rate = perCpuSecond(SettlementBenchmark.of(kind));
      result.put("settlementWithItsLines, " + kind + ", of a core", rate, "/s");
      least = Math.min(least, rate);
    }
    double ratio = least / GOAL;
    result.conclude("settlements with lines a second and core over 200,000", ratio, "at least 1.0");
    result.finish(Places.work());
    return 0;
  }

  /** In CPU seconds of the thread, for the clock also counts what others do on a busy machine. */
  private static double perCpuSecond(SettlementBenchmark benchmark) {
    var threads = ManagementFactory.getThreadMXBean();
    double rate = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long lines = 0;
      long begun = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < A_ROUND; i++) {
        lines += benchmark.settlementWithItsLines().size();
      }
      if (lines == 0) {
        throw new IllegalStateException("a settlement without lines");
      }
      rate = A_ROUND * 1e9 / (threads.getCurrentThreadCpuTime() - begun);
    }
    return rate;
  }

  private static String name(RunResult run) {
    var parameters = run.getParams();
    var method = parameters.getBenchmark().replaceAll(".*\\.", "");
    return method + ", " + parameters.getParam("settled");
  }
}
