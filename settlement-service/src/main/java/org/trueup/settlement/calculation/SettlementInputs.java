package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * Everything a settlement follows from, besides the rules.
 *
 * @param assignedBeneficiaries people at year end: what the sliding minimum savings rate looks at
 * @param personYears their months of eligibility over twelve
 * @param totalBenchmark the updated benchmark in total dollars, for the length of the year
 * @param totalExpenditures what the people did cost, likewise
 * @param election the minimum rate chosen; the scale where there was no choice
 * @param quality the quality result
 * @param yearInTrack the how-many-eth year under the track, from 1
 * @param lossLimitStructure Track 1+: which of its two limits binds
 * @param participantRevenue for limits that depend on it; empty where it is not on file
 * @param circumstances extreme and uncontrollable circumstances of the year
 * @param advances what was advanced to the ACO and not yet recouped
 */
public record SettlementInputs(
    int assignedBeneficiaries,
    PersonYears personYears,
    Money totalBenchmark,
    Money totalExpenditures,
    MinimumRateElection election,
    Quality quality,
    int yearInTrack,
    Optional<LossLimitStructure> lossLimitStructure,
    Optional<Money> participantRevenue,
    ExtremeCircumstance circumstances,
    Money advances) {}
