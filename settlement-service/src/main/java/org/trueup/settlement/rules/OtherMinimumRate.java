package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.value.MinimumRateElection;

/**
 * A minimum rate instead of the scale and of what was elected: for what another law would have
 * paid. No law in force has one.
 *
 * @param savings the minimum savings rate; empty where it stays as it is
 * @param losses the minimum loss rate; empty where it stays as it is
 * @param lossesAsSavings whether the minimum loss rate mirrors that of savings
 */
public record OtherMinimumRate(
    Optional<MinimumRateElection> savings,
    Optional<MinimumRateElection> losses,
    boolean lossesAsSavings) {}
