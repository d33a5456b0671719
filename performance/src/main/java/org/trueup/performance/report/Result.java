package org.trueup.performance.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.performance.system.Meter;

/** What a benchmark found: a table for people, one line with the ratio that counts, and JSON. */
public final class Result {
  private final String bench;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Map<String, Object>> processes = new ArrayList<>();
  private final PrintStream out;
  private String ratio = "";

  public Result(String bench, PrintStream out) {
    this.bench = bench;
    this.out = out;
    values.put("bench", bench);
    values.put("machine", Machine.ofThis());
  }

  /** A figure, and its unit where it has one. */
  public void put(String what, double value, String unit) {
    values.put(unit.isEmpty() ? what : what + ", " + unit, value);
    out.printf(Locale.ROOT, "%-52s %12.2f %s%n", what, value, unit);
  }

  /** Quantiles of several measurements. */
  public void put(String what, Spread spread, String unit) {
    values.put(what + ", " + unit, spread);
    out.printf(
        Locale.ROOT,
        "%-32s median %9.2f  p90 %9.2f  p99 %9.2f  max %9.2f %s%n",
        what,
        spread.median(),
        spread.p90(),
        spread.p99(),
        spread.max(),
        unit);
  }

  /** What each process used. */
  public void put(String what, Meter.Reading reading) {
    put(what + ", wall", reading.wallSeconds(), "s");
    put(what + ", CPU", reading.cpuSeconds(), "s");
    reading
        .parts()
        .forEach(
            (name, usage) -> {
              processes.add(
                  Map.of(
                      "during",
                      what,
                      "process",
                      name,
                      "cpuSeconds",
                      usage.cpuSeconds(),
                      "peakMegabytes",
                      usage.megabytes()));
              out.printf(
                  Locale.ROOT,
                  "  %-24s %8.2f CPU s %8.0f MB at most%n",
                  name,
                  usage.cpuSeconds(),
                  usage.megabytes());
            });
  }

  /**
   * The line that counts, which is printed last.
   *
   * @param value at most or at least the goal
   */
  public void conclude(String what, double value, String goal) {
    values.put("ratio", value);
    values.put("goal", goal);
    ratio = String.format(Locale.ROOT, "%s: %.2f (goal: %s)", what, value, goal);
  }

  /** Prints the last line and writes the JSON. */
  public void finish(Path folder) throws IOException {
    values.put("processes", processes);
    Files.createDirectories(folder);
    var file = folder.resolve(bench + ".json");
    Files.writeString(file, Json.write(values) + "\n");
    out.println("as JSON: " + file);
    out.println(ratio);
  }
}
