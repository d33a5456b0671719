package org.trueup.benchmark.calculation.historical;

import java.math.BigDecimal;
import org.trueup.benchmark.rules.YearWeights;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The ACO's own expenditures at the level and risk of the latest benchmark year. 42 CFR
 * 425.601(a)(2) to (a)(7), 425.602(a)(3) to (a)(7).
 *
 * @param riskRatios risk score of BY3 over that of the year
 * @param trended expenditures times risk ratio times trend
 * @param weighted their average over the years, by the weights of the years
 */
public record TrendedExpenditures(
    ByBenchmarkYear<ByEnrollmentType<Factor>> riskRatios,
    ByBenchmarkYear<ByEnrollmentType<Money>> trended,
    ByEnrollmentType<Money> weighted) {

  public static TrendedExpenditures of(
      ByBenchmarkYear<ByEnrollmentType<Money>> perCapita,
      ByBenchmarkYear<ByEnrollmentType<Factor>> riskScores,
      ByBenchmarkYear<ByEnrollmentType<Factor>> trend,
      YearWeights weights) {
    var ratios = riskScores.map(year -> riskScores.by3().zip(year, Factor::over));
    var trended =
        ByBenchmarkYear.<ByEnrollmentType<Money>>of(
            year ->
                perCapita
                    .of(year)
                    .zip(ratios.of(year), Money::times)
                    .zip(trend.of(year), Money::times));
    var weighted = ByEnrollmentType.of(type -> weighted(trended, type, weights));
    return new TrendedExpenditures(ratios, trended, weighted);
  }

  /** Weights are parts of their sum, by which is divided last: a third has no exact decimal. */
  private static Money weighted(
      ByBenchmarkYear<ByEnrollmentType<Money>> trended, EnrollmentType type, YearWeights weights) {
    return times(trended.by1().of(type), weights.by1())
        .plus(times(trended.by2().of(type), weights.by2()))
        .plus(times(trended.by3().of(type), weights.by3()))
        .per(parts(weights.sum()));
  }

  private static Money times(Money amount, int part) {
    return amount.times(parts(part));
  }

  private static Factor parts(int number) {
    return new Factor(BigDecimal.valueOf(number));
  }
}
