package org.trueup.performance.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trueup.performance.system.Processes.Usage;

/** Takes time, CPU seconds and the highest memory of a system's processes from its start on. */
public final class Meter implements AutoCloseable {
  private static final long BETWEEN_LOOKS_MS = 500;

  private final Processes processes;
  private final Map<String, Usage> before;
  private final Map<String, Double> peaks = new ConcurrentHashMap<>();
  private final long begun = System.nanoTime();
  private final Thread watch = Thread.ofPlatform().daemon().unstarted(this::watch);

  private Meter(Processes processes) {
    this.processes = processes;
    this.before = processes.usage();
  }

  public static Meter start(Processes processes) {
    var meter = new Meter(processes);
    meter.watch.start();
    return meter;
  }

  /**
   * What was used since the start.
   *
   * @param wallSeconds on the clock
   * @param parts by process: CPU seconds since the start, and the highest memory
   */
  public record Reading(double wallSeconds, Map<String, Usage> parts) {
    public double cpuSeconds() {
      return parts.values().stream().mapToDouble(Usage::cpuSeconds).sum();
    }
  }

  public Reading read() {
    double wall = seconds();
    var parts = new LinkedHashMap<String, Usage>();
    look()
        .forEach(
            (name, usage) -> {
              var start = before.getOrDefault(name, new Usage(0, 0));
              double used = usage.cpuSeconds() - start.cpuSeconds();
              parts.put(name, new Usage(used, peaks.getOrDefault(name, 0.0)));
            });
    return new Reading(wall, parts);
  }

  public double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  private Map<String, Usage> look() {
    var now = processes.usage();
    now.forEach((name, usage) -> peaks.merge(name, usage.megabytes(), Math::max));
    return now;
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(BETWEEN_LOOKS_MS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
