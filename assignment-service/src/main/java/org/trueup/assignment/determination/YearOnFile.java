package org.trueup.assignment.determination;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.messaging.Recorded;

/**
 * Everything on file about a performance year that an agreement covers, each thing in its latest
 * revision. What is determined of the year follows from it.
 *
 * @param lists of the ACO
 * @param totals reported without a list
 * @param determined the current determination
 */
record YearOnFile(
    AcoYear of,
    FiledAgreement agreement,
    GoverningLists lists,
    Optional<Recorded.OnFile<ReportedTotals>> totals,
    Optional<AssignmentDetermined> determined) {

  /** The latest delivery of each period of the year, in their order. */
  List<FiledList> currentLists() {
    return lists.current(of.year());
  }

  AssignmentMethodology methodology() {
    return Objects.requireNonNull(agreement.event().methodologyByYear().get(of.year()));
  }

  /** An agreement alone determines nothing: something else must be there, or have been. */
  boolean isBegun() {
    return !currentLists().isEmpty() || totals.isPresent() || determined.isPresent();
  }

  /** When the year is determined next, and why. */
  EventHead.Occasion next(Cause cause, Instant recordedAt) {
    long before = determined.map(AssignmentDetermined::revision).orElse(0L);
    return new EventHead.Occasion(of, before + 1, recordedAt, cause);
  }

  @Nullable Long totalsRevision() {
    return totals.map(Recorded.OnFile::revision).orElse(null);
  }
}
