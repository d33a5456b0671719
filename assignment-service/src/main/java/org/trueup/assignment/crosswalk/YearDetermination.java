package org.trueup.assignment.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.store.list.PendingYears;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoLock;

/** Determines one year that is noted for it, and removes the note. */
@ApplicationScoped
class YearDetermination {
  private final AcoLock lock;
  private final PendingYears pending;
  private final AcoRecords records;
  private final AssignmentDetermination determination;

  YearDetermination(
      AcoLock lock,
      PendingYears pending,
      AcoRecords records,
      AssignmentDetermination determination) {
    this.lock = lock;
    this.pending = pending;
    this.records = records;
    this.determination = determination;
  }

  /**
   * Does so in one transaction: after a kill the note and the earlier determination are still
   * there.
   */
  @Transactional
  void determine(AcoYear year) {
    var lockedAt = lock.acquire(year.aco());
    pending.find(year).ifPresent(request -> determine(year, request, lockedAt));
  }

  private void determine(AcoYear year, PendingYears.Request request, Instant lockedAt) {
    determination.determine(records.of(year.aco()), year.year(), request.cause(), lockedAt);
    pending.remove(year, request);
  }
}
