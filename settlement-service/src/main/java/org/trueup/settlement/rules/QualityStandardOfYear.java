package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;

/**
 * What meets the quality performance standard of a year: 42 CFR 425.512(a).
 *
 * @param percentile of all MIPS quality performance category scores
 * @param score that percentile: who reaches it meets the standard
 * @param alternative what meets the alternative standard; absent before PY2023
 * @param scoring how a score is made of measures; absent before PY2025
 */
public record QualityStandardOfYear(
    Rate percentile, Rate score, @Nullable Alternative alternative, @Nullable Scoring scoring) {

  /**
   * The alternative standard, 42 CFR 425.512(a)(5)(ii).
   *
   * @param outcomePercentile what one outcome measure must reach
   * @param outcomeMeasures the outcome measures of the year, by Quality ID; empty where not read
   */
  public record Alternative(
      @JsonProperty("outcome-percentile") Rate outcomePercentile,
      @JsonProperty("outcome-measures") List<String> outcomeMeasures) {
    public Alternative {
      outcomeMeasures = List.copyOf(outcomeMeasures);
    }
  }

  /**
   * How a score is made: 42 CFR 414.1367(c), 414.1380(b).
   *
   * @param measures the year's set, by Quality ID
   * @param pointsOfAMeasure the most that a measure earns
   * @param incentive what meets the standard instead of the score
   * @param suppressedMeasureFloor whether the standard's score is the least where a required
   *     measure is suppressed or has no benchmark, 42 CFR 425.512(a)(7)
   */
  public record Scoring(
      List<String> measures,
      @JsonProperty("points-of-a-measure") int pointsOfAMeasure,
      @JsonProperty("complex-organization") ComplexOrganization complexOrganization,
      Incentive incentive,
      @JsonProperty("suppressed-measure-floor") boolean suppressedMeasureFloor) {
    public Scoring {
      measures = List.copyOf(measures);
    }
  }

  /**
   * Points for electronic clinical quality measures of complex organizations, 42 CFR
   * 414.1380(b)(1)(vii)(C).
   *
   * @param pointsOfAMeasure for each eCQM with case minimum and completeness
   * @param mostPoints in the year
   * @param mostShare of the points that can be had
   */
  public record ComplexOrganization(
      @JsonProperty("points-of-a-measure") int pointsOfAMeasure,
      @JsonProperty("most-points") int mostPoints,
      @JsonProperty("most-share") Rate mostShare) {}

  /**
   * The incentive to report electronically, 42 CFR 425.512(a)(5)(i): all measures of the set
   * reported that way and complete, one outcome measure at one percentile and one of the others at
   * another.
   */
  public record Incentive(
      Collection collection,
      @JsonProperty("data-completeness") Rate dataCompleteness,
      @JsonProperty("outcome-percentile") Rate outcomePercentile,
      @JsonProperty("other-percentile") Rate otherPercentile) {}

  /** How measures are collected that count for the incentive. */
  public enum Collection {
    ECQM_OR_MIPS_CQM,
    ECQM
  }
}
