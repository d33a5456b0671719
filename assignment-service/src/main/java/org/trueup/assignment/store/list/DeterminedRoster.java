package org.trueup.assignment.store.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.Roster;
import org.trueup.assignment.calculation.list.RosterEntry;
import org.trueup.contracts.value.AcoYear;

/**
 * The roster of a year as a determination leaves it.
 *
 * @param revision of the determination
 * @param lists their numbers, in the order in which the entries count them
 * @param enrollmentFrom the first month of the list that governs; absent without one
 */
public record DeterminedRoster(
    AcoYear of,
    long revision,
    Roster entries,
    List<Long> lists,
    @Nullable LocalDate enrollmentFrom) {

  /** That of a beneficiary: of those who left there are no months. */
  @Nullable LocalDate enrollmentFrom(RosterEntry entry) {
    return entry.isAssigned() ? enrollmentFrom : null;
  }
}
