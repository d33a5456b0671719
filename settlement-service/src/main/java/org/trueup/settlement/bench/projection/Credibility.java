package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Buehlmann's credibility: how much of a report is believed, and what is expected then. A report
 * replaces an earlier one, which it contains.
 *
 * @param weight from 0 to 1, the share of the report in the result
 * @param outlook what is expected with it
 */
public record Credibility(BigDecimal weight, SavingsRateOutlook outlook) {
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  /** Without any report: nothing but what was expected before. */
  public static Credibility none(SavingsRateOutlook prior) {
    return new Credibility(BigDecimal.ZERO, prior);
  }

  /** With the latest report. */
  public static Credibility of(SavingsRateOutlook prior, YearReport report, ReportNoise noise) {
    var open = noise.total();
    if (open.signum() == 0) {
      return new Credibility(BigDecimal.ONE, SavingsRateOutlook.known(report.savingsRate()));
    }
    var sum = prior.variance().add(open);
    var weight = prior.variance().divide(sum, PRECISE);
    var distance = report.savingsRate().fraction().subtract(prior.mean());
    return new Credibility(
        weight,
        new SavingsRateOutlook(
            prior.mean().add(weight.multiply(distance, PRECISE), PRECISE),
            prior.variance().multiply(open, PRECISE).divide(sum, PRECISE)));
  }
}
