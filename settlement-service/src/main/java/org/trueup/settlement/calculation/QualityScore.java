package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.QualityStandardOfYear;
import org.trueup.settlement.rules.QualityStandardOfYear.Scoring;

/**
 * A quality score made of measures, held against the year's standard: a what-if, for settlements
 * take CMS's own. 42 CFR 414.1380(b), 425.512(a).
 *
 * @param complexPoints points of complex organizations, within their limits
 * @param availablePoints what the scored measures can earn
 * @param beforeFloor points over available points, and the improvement, at most 100%
 * @param score the same, or the standard's where a required measure is suppressed
 * @param met which way the standard is met
 */
public record QualityScore(
    BigDecimal complexPoints, BigDecimal availablePoints, Rate beforeFloor, Rate score, Met met) {

  /** Which way a standard is met. */
  public enum Met {
    BY_SCORE,
    BY_REPORTING_INCENTIVE,
    ALTERNATIVE_ONLY,
    NOT_MET
  }

  /**
   * What was reported.
   *
   * @param points of all scored measures
   * @param scoredMeasures those with a benchmark and enough cases
   * @param complexMeasures eCQMs with case minimum and completeness
   * @param improvement of the score over the year before
   * @param marks what was reached besides points
   */
  public record Reported(
      BigDecimal points, int scoredMeasures, int complexMeasures, Rate improvement, Marks marks) {}

  /**
   * What counts besides points.
   *
   * @param suppressed a required measure is suppressed or has no benchmark
   * @param allReported all measures of the set are reported, and complete
   * @param electronically all of them in a way that counts for the incentive
   * @param outcomeReached one outcome measure reaches the percentile that is asked of one
   * @param otherReached one of the other measures reaches the percentile that is asked of one
   */
  public record Marks(
      boolean suppressed,
      boolean allReported,
      boolean electronically,
      boolean outcomeReached,
      boolean otherReached) {}

  public static QualityScore of(
      Reported reported, QualityStandardOfYear standard, Scoring scoring) {
    var available =
        BigDecimal.valueOf((long) reported.scoredMeasures() * scoring.pointsOfAMeasure());
    var complex = complexPoints(reported, scoring, available);
    var beforeFloor = score(reported, complex, available);
    var floored =
        scoring.suppressedMeasureFloor()
            && reported.marks().suppressed()
            && reported.marks().allReported();
    var score = floored ? beforeFloor.max(standard.score()) : beforeFloor;
    return new QualityScore(
        complex, available, beforeFloor, score, met(score, standard, reported.marks()));
  }

  private static BigDecimal complexPoints(
      Reported reported, Scoring scoring, BigDecimal available) {
    var rule = scoring.complexOrganization();
    return BigDecimal.valueOf((long) reported.complexMeasures() * rule.pointsOfAMeasure())
        .min(BigDecimal.valueOf(rule.mostPoints()))
        .min(available.multiply(rule.mostShare().fraction()));
  }

  private static Rate score(Reported reported, BigDecimal complex, BigDecimal available) {
    var earned =
        available.signum() == 0
            ? BigDecimal.ZERO
            : reported.points().add(complex).divide(available, MathContext.DECIMAL128);
    return Rate.ofFraction(earned).plus(reported.improvement()).min(Rate.ONE);
  }

  private static Met met(Rate score, QualityStandardOfYear standard, Marks marks) {
    if (score.isAtLeast(standard.score())) {
      return Met.BY_SCORE;
    }
    if (marks.allReported()
        && marks.electronically()
        && marks.outcomeReached()
        && marks.otherReached()) {
      return Met.BY_REPORTING_INCENTIVE;
    }
    return marks.outcomeReached() ? Met.ALTERNATIVE_ONLY : Met.NOT_MET;
  }
}
