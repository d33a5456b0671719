package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.trueup.contracts.value.Rate;

/**
 * What is known of a final savings rate before it is final.
 *
 * @param mean as a fraction of the benchmark
 * @param variance of the same; zero where the rate is known
 */
public record SavingsRateOutlook(BigDecimal mean, BigDecimal variance) {
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  public SavingsRateOutlook {
    if (variance.signum() < 0) {
      throw new IllegalArgumentException("a variance is not negative: " + variance);
    }
  }

  /** A rate that CMS determined. */
  public static SavingsRateOutlook known(Rate rate) {
    return new SavingsRateOutlook(rate.fraction(), BigDecimal.ZERO);
  }

  public BigDecimal standardDeviation() {
    return variance.sqrt(PRECISE);
  }

  /** One of the equally likely years, the least first. */
  public Rate rateOf(BigDecimal deviation) {
    return new Rate(mean.add(standardDeviation().multiply(deviation, PRECISE), PRECISE));
  }

  /** All of them, ascending. */
  public List<Rate> likelyRates(EquallyLikelyYears years) {
    var sd = standardDeviation();
    return years.deviations().stream()
        .map(deviation -> new Rate(mean.add(sd.multiply(deviation, PRECISE), PRECISE)))
        .toList();
  }
}
