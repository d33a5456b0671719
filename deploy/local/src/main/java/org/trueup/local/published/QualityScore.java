package org.trueup.local.published;

import java.math.BigDecimal;
import org.trueup.contracts.value.Rate;

/**
 * The quality score of a published row.
 *
 * @param score from 0 to 1
 * @param halfUnit how far the true score may be from the printed one; zero where it is exact
 */
public record QualityScore(Rate score, Rate halfUnit) {
  /** Complete reporting in a first performance year counts as 100% (42 CFR 425.502(a)(1)). */
  public static final QualityScore COMPLETE_REPORTING = exact(Rate.ONE);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  static QualityScore exact(Rate score) {
    return new QualityScore(score, Rate.ZERO);
  }

  /** As printed: the last of so many decimals is rounded. */
  static QualityScore rounded(Rate score, int decimals) {
    return new QualityScore(score, Rate.ofFraction(HALF.movePointLeft(decimals)));
  }

  public boolean isExact() {
    return halfUnit.isZero();
  }
}
