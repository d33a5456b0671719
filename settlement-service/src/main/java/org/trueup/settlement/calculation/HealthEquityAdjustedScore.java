package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.HealthEquityAdjustment;

/** The quality score with bonus points for serving underserved beneficiaries: 42 CFR 425.512(b). */
public final class HealthEquityAdjustedScore {
  private HealthEquityAdjustedScore() {}

  /**
   * The adjusted score.
   *
   * @param score the MIPS quality performance category score
   * @param scaler the measure performance scaler, in points as shares of 100
   * @param underservedShare the share of assigned beneficiaries who are underserved
   */
  public static Rate of(
      Rate score, Rate scaler, Rate underservedShare, HealthEquityAdjustment rule) {
    var earned =
        underservedShare.isAtLeast(rule.leastShare())
            ? scaler.times(underservedShare).min(rule.mostPoints())
            : Rate.ofFraction(BigDecimal.ZERO);
    return score.plus(earned).min(rule.highestScore());
  }
}
