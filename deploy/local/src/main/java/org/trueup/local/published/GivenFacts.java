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
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;

/**
 * What a published row gives a settlement to be computed from: nothing that CMS computed itself.
 *
 * @param name the ACO's name, where the file has it
 * @param start when the agreement began, where the file has it
 * @param period which agreement of the ACO it is
 * @param minimumRate as printed: the election, or the value on the sliding scale; a one-sided row
 *     need not have it
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
    Optional<Rate> minimumRate,
    QualityStandard standard,
    Optional<QualityScore> score,
    Optional<LossLimitStructure> lossLimitStructure,
    Money circumstancesReduction,
    Money advance,
    AdvanceEntry.Kind advanceKind,
    Particulars particulars) {

  /**
   * What few rows have.
   *
   * @param revenueStatus low or high revenue, where the file says it
   * @param reducedSharing whether CMS shared savings below the minimum rate at half the rate; empty
   *     where the file does not say
   * @param guardrail whether the benchmark was recalculated, 42 CFR 425.652(b)(5)
   * @param leftEarly whether the ACO left the program during the year
   * @param onlyLossesSaid whether the file says so by a flag that speaks of its losses alone, so
   *     that nobody knows what CMS made of savings
   */
  public record Particulars(
      Optional<RevenueStatus> revenueStatus,
      Optional<Boolean> reducedSharing,
      boolean guardrail,
      boolean leftEarly,
      boolean onlyLossesSaid) {
    public static final Particulars NONE =
        new Particulars(Optional.empty(), Optional.empty(), false, false, false);

    Particulars completedBy(Particulars other) {
      return new Particulars(
          revenueStatus.or(other::revenueStatus),
          reducedSharing.or(other::reducedSharing),
          guardrail,
          leftEarly,
          onlyLossesSaid);
    }
  }

  /** The key of results by ACO and year: {@code A9004/2018}. */
  public String key() {
    return acoId + "/" + year;
  }

  /** The same with another amount advanced. */
  public GivenFacts withAdvance(Money other) {
    return new GivenFacts(
        acoId,
        name,
        year,
        track,
        start,
        period,
        assignedBeneficiaries,
        personYears,
        benchmark,
        expenditures,
        minimumRate,
        standard,
        score,
        lossLimitStructure,
        circumstancesReduction,
        other,
        advanceKind,
        particulars);
  }

  /** The same, with what another file has of the same ACO and year and this one has not. */
  public GivenFacts completedBy(GivenFacts other) {
    return new GivenFacts(
        acoId,
        name.or(other::name),
        year,
        track,
        start.or(other::start),
        period.or(other::period),
        assignedBeneficiaries,
        personYears,
        benchmark,
        expenditures,
        minimumRate,
        standard,
        score,
        lossLimitStructure.or(other::lossLimitStructure),
        circumstancesReduction,
        advance,
        advanceKind,
        particulars.completedBy(other.particulars()));
  }
}
