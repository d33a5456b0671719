package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;

/**
 * How the ACO takes part in the year: what it chose, and what its agreement says about it.
 *
 * @param election the minimum rate chosen; the scale where there was no choice
 * @param minimumRateSetByCms the rate of a population too small for the scale, where CMS set one
 * @param yearInTrack which year under the track this is, counting from 1
 * @param lossLimitStructure Track 1+: which of its two limits binds
 * @param revenueStatus low or high revenue (42 CFR 425.20), where known
 * @param earlyExit leaving during the year
 * @param fqhcRhcVisitShare 2011 proposal: share of beneficiaries with a visit at an FQHC or RHC
 * @param netSavingsExempt 2011 proposal: shares from the first dollar, being small or rural
 */
public record Participation(
    MinimumRateElection election,
    Optional<Rate> minimumRateSetByCms,
    int yearInTrack,
    Optional<LossLimitStructure> lossLimitStructure,
    Optional<RevenueStatus> revenueStatus,
    Optional<EarlyExit> earlyExit,
    Optional<Rate> fqhcRhcVisitShare,
    boolean netSavingsExempt) {

  /** A first year that follows only its election. */
  public static Participation electing(MinimumRateElection election) {
    return new Participation(
        election,
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public Participation inYear(int ofTrack) {
    return new Participation(
        election,
        minimumRateSetByCms,
        ofTrack,
        lossLimitStructure,
        revenueStatus,
        earlyExit,
        fqhcRhcVisitShare,
        netSavingsExempt);
  }

  public Participation electing(MinimumRateElection other, Optional<Rate> setByCms) {
    return new Participation(
        other,
        setByCms,
        yearInTrack,
        lossLimitStructure,
        revenueStatus,
        earlyExit,
        fqhcRhcVisitShare,
        netSavingsExempt);
  }
}
