package org.trueup.settlement.bench.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.trueup.contracts.value.Rate;

/**
 * How an ACO's final savings rate moves from year to year, and how far a report within the year
 * tells it. The fit and its standard errors stand in {@code savings-rate-model.yaml}.
 *
 * @param drift by how much the level of all ACOs rises a year
 * @param latticeGenerator pairs the equally likely years of several years of an agreement
 */
public record SavingsRateModel(
    Rate drift,
    @JsonProperty("carry-over") CarryOver carryOver,
    Spread spread,
    @JsonProperty("new-aco") NewAco newAco,
    @JsonProperty("lattice-generator") int latticeGenerator,
    @JsonProperty("within-year") WithinYear withinYear) {

  /** What is carried over of last year's distance to the level; less where a benchmark is new. */
  public record CarryOver(
      @JsonProperty("same-agreement") BigDecimal sameAgreement,
      @JsonProperty("renewed-agreement") BigDecimal renewedAgreement) {

    BigDecimal of(boolean renewed) {
      return renewed ? renewedAgreement : sameAgreement;
    }
  }

  /**
   * Standard deviations of a year's change.
   *
   * @param perRootPerson divided by the root of the assigned beneficiaries
   * @param perListChange times the relative change of the list
   * @param sharedByAllAcos the part of the first that hits every ACO alike, and lasts
   */
  public record Spread(
      @JsonProperty("whatever-the-size") Rate whateverTheSize,
      @JsonProperty("per-root-person") BigDecimal perRootPerson,
      @JsonProperty("per-list-change") Rate perListChange,
      @JsonProperty("shared-by-all-acos") Rate sharedByAllAcos) {}

  /** A first year: nothing is carried over. */
  public record NewAco(
      Rate shift,
      @JsonProperty("whatever-the-size") Rate whateverTheSize,
      @JsonProperty("per-root-person") BigDecimal perRootPerson) {}

  /** What a report within the year leaves open. */
  public record WithinYear(
      @JsonProperty("sampling-per-root-person") BigDecimal samplingPerRootPerson,
      @JsonProperty("completion-error") Rate completionError,
      @JsonProperty("trend-sd") Rate trendSd,
      @JsonProperty("residual-benchmark-sd") Rate residualBenchmarkSd,
      @JsonProperty("list-still-to-change") ListStillToChange listStillToChange) {}

  /** The share of people who still change until the final list, by the quarter of the report. */
  public record ListStillToChange(
      @JsonProperty("Q1") Rate q1,
      @JsonProperty("Q2") Rate q2,
      @JsonProperty("Q3") Rate q3,
      @JsonProperty("Q4") Rate q4) {}
}
