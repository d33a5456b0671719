package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;

/**
 * The April 2011 proposal, 76 FR 19528: Track 1 one-sided for two years and two-sided in the third,
 * Track 2 two-sided throughout. Never in force, never mixed with the rules that were.
 */
public record Proposal2011(
    @JsonProperty("one-sided-years-of-track-1") int oneSidedYearsOfTrack1,
    Rate sequestration,
    Rate withhold,
    @JsonProperty("one-sided") Model oneSided,
    @JsonProperty("two-sided") Model twoSided) {

  /** One of the two models. */
  public record Model(
      @JsonProperty("minimum-rate") @Nullable Rate minimumRate,
      @JsonProperty("maximum-sharing-rate") Rate maximumSharingRate,
      @JsonProperty("performance-payment-limit") Rate performancePaymentLimit,
      @JsonProperty("savings-above") Rate savingsAbove,
      @JsonProperty("clinic-bonus") FqhcRhcBonus clinicBonus,
      @JsonProperty("loss-limits") @Nullable List<Rate> lossLimits) {}
}
