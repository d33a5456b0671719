package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * Bonus points on the quality score for serving underserved beneficiaries: 42 CFR 425.512(b).
 *
 * @param mostPoints the most points, as a share of 100
 * @param leastShare the least share of underserved beneficiaries for any
 * @param highestScore what the adjusted score cannot exceed
 */
public record HealthEquityAdjustment(
    @JsonProperty("most-points") Rate mostPoints,
    @JsonProperty("least-share") Rate leastShare,
    @JsonProperty("highest-score") Rate highestScore) {}
