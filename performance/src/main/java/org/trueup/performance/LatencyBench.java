package org.trueup.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.trueup.local.client.Services;
import org.trueup.performance.quarters.MadeUpAco;
import org.trueup.performance.quarters.Sizes;
import org.trueup.performance.report.Result;
import org.trueup.performance.report.Spread;
import org.trueup.performance.system.Database;
import org.trueup.performance.system.Deliveries;
import org.trueup.performance.system.Facts;
import org.trueup.performance.system.Meter;
import org.trueup.performance.system.Settlements;
import org.trueup.performance.system.SystemUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench latency}: one list after another, from its first byte to its settlement. */
@Command(
    name = "latency",
    description =
        "Sends lists of median size one by one, and takes the time until each settlement can be"
            + " read.",
    mixinStandardHelpOptions = true)
final class LatencyBench implements Callable<Integer> {
  private static final double GOAL_MS = 150;
  private static final int QUARTERS = 4;
  private static final int FIRST_ACO = 2000;
  private static final long PAUSE_MS = 50;

  @Option(
      names = "--acos",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many ACOs, of which each sends four lists (default: ${DEFAULT-VALUE}).")
  private int acos;

  private final Result result = new Result("latency", System.out);

  @Override
  public Integer call() throws Exception {
    var made =
        IntStream.range(0, acos).mapToObj(i -> new MadeUpAco(FIRST_ACO + i, Sizes.MEDIAN)).toList();
    var folder = Places.work().resolve("latency");
    var quarters = MadeUpQuarters.write(folder, made, QUARTERS, false);
    try (var system = SystemUnderTest.start(Places.home(), Places.work().resolve("latency-data"));
        var settlements = Settlements.follow(system.up().bootstrap());
        var database = Database.of(system.up());
        var meter = Meter.start(system.processes())) {
      for (var aco : made) {
        Facts.send(new Services(system.up()), aco);
      }
      var all = measure(system, database, settlements, quarters);
      result.put("until the settlement can be read", Spread.of(all), "ms");
      result.put("all " + all.size() + " lists", meter.read());
      var median = Spread.of(all).median();
      result.conclude("median over the goal of 150 ms", median / GOAL_MS, "at most 1.0");
    }
    result.finish(Places.work());
    return 0;
  }

  private List<Double> measure(
      SystemUnderTest system, Database database, Settlements settlements, MadeUpQuarters quarters)
      throws Exception {
    var deliveries = new Deliveries(new Services(system.up()));
    var all = new ArrayList<Double>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      var ofQuarter = new ArrayList<Double>();
      for (var zip : quarters.zips().get(quarter)) {
        long begun = System.nanoTime();
        long revision = deliveries.send(zip);
        settlements.await(Map.of(Deliveries.key(zip), revision));
        ofQuarter.add((System.nanoTime() - begun) / 1e6);
        database.awaitAnnounced(PAUSE_MS);
        Thread.sleep(PAUSE_MS);
      }
      result.put("quarter " + (quarter + 1), Spread.of(ofQuarter), "ms");
      all.addAll(ofQuarter);
    }
    return all;
  }
}
