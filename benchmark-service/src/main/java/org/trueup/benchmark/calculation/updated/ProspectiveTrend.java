package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The accountable care prospective trend of one enrollment type: flat dollars, projected when the
 * agreement starts. 42 CFR 425.660.
 *
 * @param dollars what the factor was found from; empty where CMS delivered the factor
 * @param factor as growth of the ACO's own historical benchmark
 */
public record ProspectiveTrend(Optional<Dollars> dollars, Factor factor) {

  /**
   * Growth in dollars.
   *
   * @param flat national growth
   * @param atOwnRisk those dollars at the ACO's BY3 risk
   */
  public record Dollars(Money flat, Money atOwnRisk) {}

  /** The trend that CMS delivered. */
  static ProspectiveTrend delivered(Factor factor) {
    return new ProspectiveTrend(Optional.empty(), factor);
  }

  public static ProspectiveTrend of(
      Money nationalBy3, Factor growth, Factor riskScoreBy3, Money historicalBenchmark) {
    var flat = nationalBy3.times(growth.minus(Factor.ONE));
    var atOwnRisk = flat.times(riskScoreBy3);
    var factor = Factor.ONE.plus(atOwnRisk.over(historicalBenchmark));
    return new ProspectiveTrend(Optional.of(new Dollars(flat, atOwnRisk)), factor);
  }
}
