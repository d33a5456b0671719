package org.trueup.assignment.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.determination.DeterminedYear;
import org.trueup.assignment.store.list.PendingYears;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;

/** Determines one year that is noted for it, and removes the note. */
@ApplicationScoped
class YearDetermination {
  private static final String LIMIT = "trueup.queue.longest-determination";

  private final AcoQueue queue;
  private final PendingYears pending;
  private final AcoRecords records;
  private final AssignmentDetermination determination;

  YearDetermination(
      AcoQueue queue,
      PendingYears pending,
      AcoRecords records,
      AssignmentDetermination determination) {
    this.queue = queue;
    this.pending = pending;
    this.records = records;
    this.determination = determination;
  }

  /**
   * Does so in one transaction: after a kill the note and the earlier determination are still
   * there.
   *
   * @return whether it was still to be done
   */
  boolean determine(AcoYear year) {
    return queue.inTurn(
        Turn.of(year.aco(), LIMIT),
        year.aco(),
        lockedAt ->
            pending.find(year).map(request -> determine(year, request, lockedAt)).isPresent());
  }

  private DeterminedYear determine(AcoYear year, PendingYears.Request request, Instant lockedAt) {
    var determined =
        determination.determine(records.of(year.aco()), year.year(), request.cause(), lockedAt);
    pending.remove(year, request);
    return determined;
  }
}
