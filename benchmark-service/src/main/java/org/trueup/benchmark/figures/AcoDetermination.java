package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.trueup.benchmark.determination.YearDetermination;
import org.trueup.benchmark.fact.PendingAco;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/** Determines the years of one ACO that is noted for it, and removes the note. */
@ApplicationScoped
class AcoDetermination {
  private final PendingAcos pending;
  private final Agreements agreements;
  private final YearDetermination years;
  private final AcoLock lock;

  AcoDetermination(
      PendingAcos pending, Agreements agreements, YearDetermination years, AcoLock lock) {
    this.pending = pending;
    this.agreements = agreements;
    this.years = years;
    this.lock = lock;
  }

  /**
   * Does so in one transaction: after a kill the note and the earlier benchmark are still there.
   * The nation is locked too, for figures that are being written must be seen by an ACO that their
   * writer does not know yet.
   */
  @Transactional
  void determine(AcoId aco) {
    lock.acquire(NationalTableRecording.NATION);
    var recordedAt = lock.acquire(aco);
    pending.remove(aco).ifPresent(noted -> determine(noted, recordedAt));
  }

  private void determine(PendingAco noted, Instant recordedAt) {
    var cause = new Cause(Cause.Kind.BENCHMARK_INPUT, null, null, null, noted.note());
    agreements.years(noted.aco()).forEach(year -> years.determine(year, recordedAt, cause));
  }
}
