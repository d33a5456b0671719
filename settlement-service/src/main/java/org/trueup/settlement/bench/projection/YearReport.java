package org.trueup.settlement.bench.projection;

import java.math.MathContext;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Rate;

/**
 * What a report within or after the year says of its savings rate.
 *
 * @param savingsRate 1 - completed expenditures / benchmark, for the same months, types and people
 * @param coverage how much of the year it has seen
 * @param basis which months it counts
 */
public record YearReport(Rate savingsRate, Coverage coverage, Basis basis) {

  /** Which months a report counts. */
  public enum Basis {
    /** Those of the year up to the report. */
    YEAR_TO_DATE,
    /** Twelve months, some of the year before; the savings rate is that of the year's own part. */
    ROLLING_12,
    /** CMS's final figures: nothing is open. */
    FINAL
  }

  /**
   * How much a report has seen.
   *
   * @param ofYear months in the report over twelve
   * @param completion the completion factor by which its claims were completed
   * @param ofTrend the share of the year whose trend is in the benchmark
   * @param listStillToChange the share of people still to change until the final list
   */
  public record Coverage(Rate ofYear, Factor completion, Rate ofTrend, Rate listStillToChange) {
    private static final Coverage WHOLE = new Coverage(Rate.ONE, Factor.ONE, Rate.ONE, Rate.ZERO);
  }

  /** CMS's final figures. */
  public static YearReport ofFinal(Rate savingsRate) {
    return new YearReport(savingsRate, Coverage.WHOLE, Basis.FINAL);
  }

  /**
   * The savings rate of the year's own part in twelve rolling months.
   *
   * @param rolling the rate over the twelve months
   * @param lastYear last year's final rate, on this year's benchmark
   * @param ofYear the part of the months that are the year's own
   */
  public static Rate ownPart(Rate rolling, Rate lastYear, Rate ofYear) {
    var rest = lastYear.times(ofYear.complement());
    return new Rate(
        rolling.plus(rest.negated()).fraction().divide(ofYear.fraction(), MathContext.DECIMAL128));
  }
}
