package org.trueup.assignment.calculation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
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
 * @param methodologyByYear how people are assigned, in years the ACO chose
 * @param minimumRate the minimum savings and loss rate it chose
 * @param lossLimitStructureByYear Track 1+: which loss sharing limit binds
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
    SortedMap<PerformanceYear, LossLimitStructure> lossLimitStructureByYear) {

  public Agreement {
    tracksByYear = sorted(tracksByYear);
    methodologyByYear = sorted(methodologyByYear);
    lossLimitStructureByYear = sorted(lossLimitStructureByYear);
  }

  /** Whether both are the agreement of one ACO that starts on one day. */
  public boolean isRevisionOf(Agreement other) {
    return acoId.equals(other.acoId) && start.equals(other.start);
  }

  private static <V> SortedMap<PerformanceYear, V> sorted(
      @Nullable SortedMap<PerformanceYear, V> byYear) {
    return byYear == null || byYear.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
  }
}
