package org.trueup.assignment.rules.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * How an ACO whose agreement ended early may begin another.
 *
 * @param afterTheTerm whether only once the term of the terminated one is over
 * @param countsFrom the share of its term after which an agreement counts as a period of its own;
 *     before, the next one is the same period again
 */
public record ReEntry(
    @JsonProperty("after-the-term") boolean afterTheTerm,
    @JsonProperty("counts-from") Rate countsFrom) {}
