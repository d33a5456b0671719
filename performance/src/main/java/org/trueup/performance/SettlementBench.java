package org.trueup.performance;

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
    var slowest = new ArrayList<Double>();
    for (var run : new Runner(chosen.build()).run()) {
      double perSecond = 1e6 / run.getPrimaryResult().getScore();
      result.put(name(run), perSecond, "/s");
      if (run.getParams().getBenchmark().endsWith("settlementWithItsLines")) {
        slowest.add(perSecond);
      }
    }
    double least = slowest.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    result.conclude(
        "settlements with lines, of the slowest kind, over 200,000 a second",
        least / GOAL,
        "at least 1.0");
    result.finish(Places.work());
    return 0;
  }

  private static String name(RunResult run) {
    var parameters = run.getParams();
    var method = parameters.getBenchmark().replaceAll(".*\\.", "");
    return method + ", " + parameters.getParam("settled");
  }
}
