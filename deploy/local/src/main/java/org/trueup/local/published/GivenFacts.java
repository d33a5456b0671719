package org.trueup.local.published;

import java.util.Optional;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * What a published row gives a settlement to be computed from: nothing that CMS computed itself.
 *
 * @param name the ACO's name, where the file has it
 * @param start when the agreement began, where the file has it
 * @param period which agreement of the ACO it is
 * @param minimumRate as printed: the election, or the value on the sliding scale
 * @param score the quality score; empty where none is printed
 * @param circumstancesReduction for twelve months, positive; zero where there were none
 * @param advance advances outstanding; zero where there are none
 */
public record GivenFacts(
    AcoId acoId,
    Optional<String> name,
    PerformanceYear year,
    Track track,
    Optional<AgreementStart> start,
    Optional<Integer> period,
    int assignedBeneficiaries,
    PersonYears personYears,
    Money benchmark,
    Money expenditures,
    Rate minimumRate,
    QualityStandard standard,
    Optional<QualityScore> score,
    Optional<LossLimitStructure> lossLimitStructure,
    Money circumstancesReduction,
    Money advance,
    AdvanceEntry.Kind advanceKind) {

  /** The key of results by ACO and year: {@code A9004/2018}. */
  public String key() {
    return acoId + "/" + year;
  }
}
