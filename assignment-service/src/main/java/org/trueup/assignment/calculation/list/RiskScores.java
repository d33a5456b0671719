package org.trueup.assignment.calculation.list;

import java.math.MathContext;
import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/** Risk scores against those of the nation. */
public final class RiskScores {
  private RiskScores() {}

  /**
   * Divided by the national mean of the type and year, so that the nation's is one (CMS methodology
   * specifications v11, section 3.6.1; 42 CFR 425.659(b)(2)).
   */
  public static ByEnrollmentType<Optional<Factor>> renormalised(
      ByEnrollmentType<Optional<Factor>> scores, ByEnrollmentType<Factor> nationalMeans) {
    return scores.zip(
        nationalMeans,
        (score, mean) ->
            score.map(raw -> new Factor(raw.value().divide(mean.value(), MathContext.DECIMAL128))));
  }
}
