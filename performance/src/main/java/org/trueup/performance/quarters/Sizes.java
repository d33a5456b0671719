package org.trueup.performance.quarters;

import java.util.stream.IntStream;

/**
 * How many beneficiaries the lists of some ACOs have: as in the program, where half of 480 ACOs
 * have less than 13,500, the largest 240,000, and all of them eleven million.
 */
public final class Sizes {
  public static final int ACOS = 480;
  public static final int MEDIAN = 13_500;
  private static final int LARGEST = 240_000;
  private static final int SMALLEST = 100;
  private static final double MEAN = 11_000_000.0 / ACOS;
  private static final double SPREAD = 1.029;

  private Sizes() {}

  /** The sizes of some ACOs, which together have their share of the nation. */
  public static int[] of(int acos) {
    var quantiles =
        IntStream.range(0, acos)
            .mapToDouble(
                i -> Math.min(LARGEST, MEDIAN * Math.exp(SPREAD * normal((i + 0.5) / acos))))
            .toArray();
    double scale = MEAN * acos / IntStream.range(0, acos).mapToDouble(i -> quantiles[i]).sum();
    return IntStream.range(0, acos)
        .map(i -> (int) Math.clamp(quantiles[i] * scale, SMALLEST, LARGEST))
        .toArray();
  }

  /** The quantile of the normal distribution, by halving. */
  private static double normal(double probability) {
    double low = -6;
    double high = 6;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (probabilityBelow(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Its series; it converges for what is needed here. */
  private static double probabilityBelow(double x) {
    double sum = x;
    double term = x;
    for (int k = 1; k < 200; k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
