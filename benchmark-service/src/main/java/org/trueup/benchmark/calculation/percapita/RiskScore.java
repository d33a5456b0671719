package org.trueup.benchmark.calculation.percapita;

import org.trueup.contracts.value.Factor;

/**
 * A CMS-HCC or demographic risk score.
 *
 * @param raw as the model gives it
 * @param renormalized relative to the national mean of the year and enrollment type, which is one
 */
public record RiskScore(Factor raw, Factor renormalized) {

  public static RiskScore of(Factor raw, Factor nationalMean) {
    return new RiskScore(raw, raw.over(nationalMean));
  }
}
