package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;

/**
 * How much an ACO must be able to pay before it takes on risk: 42 CFR 425.204(f).
 *
 * @param ofExpenditures share of the expenditures of its benchmark years
 * @param ofRevenue share of participant revenue, where the lesser of the two is asked
 */
public record RepaymentMechanism(
    @JsonProperty("of-expenditures") Rate ofExpenditures,
    @JsonProperty("of-revenue") @Nullable Rate ofRevenue) {}
