package org.trueup.assignment.determination;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.contracts.event.AssignmentDetermined;

/**
 * What was determined of a year.
 *
 * @param assignment as it now stands; empty while no agreement covers the year, or nothing else is
 *     known of it
 * @param counted the lists it was determined from
 */
public record DeterminedYear(
    Optional<AssignmentDetermined> assignment, Optional<CountedLists> counted) {
  /** Nothing. */
  public static final DeterminedYear NOTHING =
      new DeterminedYear(Optional.empty(), Optional.empty());

  /** The revision of the determination; absent where there is none. */
  public @Nullable Long revision() {
    return assignment.map(AssignmentDetermined::revision).orElse(null);
  }
}
