package org.trueup.performance.report;

import java.util.Collection;

/** Quantiles of measurements. */
public record Spread(int count, double min, double median, double p90, double p99, double max) {

  public static Spread of(Collection<Double> measurements) {
    var sorted = measurements.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(
        sorted.length,
        sorted[0],
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        sorted[sorted.length - 1]);
  }

  /** The smallest of those that so many are not above. */
  private static double at(double[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(place, 0, sorted.length - 1)];
  }
}
