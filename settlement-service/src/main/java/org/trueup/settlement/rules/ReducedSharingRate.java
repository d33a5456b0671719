package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * What a low-revenue ACO shares of savings below the minimum savings rate: 42 CFR 425.605(h).
 *
 * @param share the part of its final sharing rate
 * @param minimumPopulation the fewest assigned beneficiaries for it
 */
public record ReducedSharingRate(
    Rate share, @JsonProperty("minimum-population") int minimumPopulation) {}
