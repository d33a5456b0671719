package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Rate;

/**
 * The part of a negative regional adjustment that is not applied: 42 CFR 425.656(c)(4) and (c)(5).
 *
 * @param dualShare the part of BY3 person years that dual eligibles have
 * @param riskScore of BY3, over all types
 * @param share their sum less one, from 0% to 100%
 */
public record OffsetFactor(Rate dualShare, Factor riskScore, Rate share) {

  public static OffsetFactor of(Rate dualShare, Factor riskScore) {
    var aboveAverage = Rate.ofFraction(riskScore.minus(Factor.ONE).value());
    var share = dualShare.plus(aboveAverage).max(Rate.ZERO).min(Rate.ONE);
    return new OffsetFactor(dualShare, riskScore, share);
  }

  /** What stays of a negative adjustment. */
  public Rate remainder() {
    return share.complement();
  }
}
