package org.trueup.benchmark.calculation.updated;

import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The accountable care prospective trend of one enrollment type: flat dollars fixed when the
 * agreement starts. 42 CFR 425.660.
 *
 * @param flatDollars national growth in dollars
 * @param atOwnRisk those dollars at the ACO's BY3 risk
 * @param factor as growth of the ACO's own historical benchmark
 */
public record ProspectiveTrend(Money flatDollars, Money atOwnRisk, Factor factor) {

  public static ProspectiveTrend of(
      Money nationalBy3, Factor growth, Factor riskScoreBy3, Money historicalBenchmark) {
    var flatDollars = nationalBy3.times(growth.minus(Factor.ONE));
    var atOwnRisk = flatDollars.times(riskScoreBy3);
    var factor = Factor.ONE.plus(atOwnRisk.over(historicalBenchmark));
    return new ProspectiveTrend(flatDollars, atOwnRisk, factor);
  }
}
