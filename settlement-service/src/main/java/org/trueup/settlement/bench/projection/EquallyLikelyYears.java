package org.trueup.settlement.bench.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * 2,003 equally likely deviations from the mean, in standard deviations and ascending: quantiles of
 * Student's t with 6 degrees of freedom at (k - 1/2)/2003, scaled to a mean square of one. They are
 * read, not drawn: two projections of the same facts are equal.
 *
 * @param halfMeanDistance half the mean distance of any two of them: what a spread-out list is
 *     forgiven
 */
public record EquallyLikelyYears(List<BigDecimal> deviations, BigDecimal halfMeanDistance) {
  public static final int COUNT = 2003;
  private static final String FILE = "bench/equally-likely-years.csv";
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000000000001");

  public EquallyLikelyYears {
    deviations = List.copyOf(deviations);
    if (deviations.size() != COUNT || !isSymmetric(deviations) || !hasUnitVariance(deviations)) {
      throw new IllegalArgumentException(
          FILE + " has not %d symmetric values of mean square 1".formatted(COUNT));
    }
  }

  private static BigDecimal halfMeanDistance(List<BigDecimal> deviations) {
    var sum = BigDecimal.ZERO;
    for (int i = 0; i < COUNT; i++) {
      sum = sum.add(deviations.get(i).multiply(BigDecimal.valueOf(2L * i + 1 - COUNT)));
    }
    return sum.divide(BigDecimal.valueOf((long) COUNT * COUNT), MathContext.DECIMAL128);
  }

  /** Reads the file that ships with the service. */
  static EquallyLikelyYears read() {
    var deviations =
        new String(bytes(), StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> new BigDecimal(line.substring(line.indexOf(',') + 1)))
            .toList();
    return new EquallyLikelyYears(deviations, halfMeanDistance(deviations));
  }

  /** The file as it is, for the fingerprint. */
  static byte[] bytes() {
    try (var stream =
        Objects.requireNonNull(
            EquallyLikelyYears.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  private static boolean isSymmetric(List<BigDecimal> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).add(values.get(values.size() - 1 - i)).signum() != 0
          || i > 0 && values.get(i - 1).compareTo(values.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasUnitVariance(List<BigDecimal> values) {
    var squares =
        values.stream()
            .map(value -> value.multiply(value))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var mean = squares.divide(BigDecimal.valueOf(COUNT), MathContext.DECIMAL128);
    return mean.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) < 0;
  }
}
