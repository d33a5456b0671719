package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * A participation agreement as an ACO sent it: what it left out follows from the rules and from its
 * other agreements.
 *
 * @param end its last day; absent for the full term
 * @param period which agreement of the ACO it is, from 1; absent for the one after those on file
 * @param tracksByYear the track of each performance year so far
 * @param methodologyByYear the assignment methodology, in years the ACO chose
 * @param minimumRate the minimum savings and loss rate it chose
 * @param lossLimitStructureByYear Track 1+: which loss sharing limit binds
 * @param participants Track 1+: from whose owners that limit is determined
 * @param facts what is known of the ACO besides
 * @param exit its termination, when there was one
 */
public record Agreement(
    AcoId acoId,
    @Nullable String acoName,
    AgreementStart start,
    @Nullable LocalDate end,
    @Nullable Integer period,
    SortedMap<PerformanceYear, Track> tracksByYear,
    SortedMap<PerformanceYear, AssignmentMethodology> methodologyByYear,
    @Nullable MinimumRateElection minimumRate,
    SortedMap<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    ParticipantLists participants,
    AgreementFacts facts,
    @Nullable EarlyExit exit) {

  public Agreement {
    tracksByYear = ByYear.copy(tracksByYear);
    methodologyByYear = ByYear.copy(methodologyByYear);
    lossLimitStructureByYear = ByYear.copy(lossLimitStructureByYear);
    // Rows of earlier versions of this service have none of them.
    participants = Objects.requireNonNullElse(participants, ParticipantLists.NONE);
    facts = Objects.requireNonNullElse(facts, AgreementFacts.UNKNOWN);
  }

  /** Whether both are the agreement of one ACO that starts on one day. */
  public boolean isRevisionOf(Agreement other) {
    return acoId.equals(other.acoId) && start.equals(other.start);
  }

  /** The tracks of the years it covers: of a terminated one, those that had begun by then. */
  public SortedMap<PerformanceYear, Track> coveredTracks() {
    if (exit == null) {
      return tracksByYear;
    }
    var inForce = new TreeMap<>(tracksByYear);
    inForce.keySet().removeIf(year -> beginsAfter(year, exit.date()));
    return inForce;
  }

  /** The same agreement, ended early or not. */
  public Agreement with(@Nullable EarlyExit ended) {
    return new Agreement(
        acoId,
        acoName,
        start,
        end,
        period,
        tracksByYear,
        methodologyByYear,
        minimumRate,
        lossLimitStructureByYear,
        participants,
        facts,
        ended);
  }

  @Nullable Track firstTrack() {
    return tracksByYear.isEmpty() ? null : tracksByYear.firstEntry().getValue();
  }

  /** The first year begins with the agreement, even where it bears the number of a later one. */
  private boolean beginsAfter(PerformanceYear year, LocalDate date) {
    var month = year.secondHalf() ? Month.JULY : Month.JANUARY;
    return !year.equals(tracksByYear.firstKey())
        && LocalDate.of(year.calendarYear(), month, 1).isAfter(date);
  }
}
