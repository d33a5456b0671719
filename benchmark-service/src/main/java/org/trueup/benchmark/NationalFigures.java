package org.trueup.benchmark;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Keeps figures that every ACO's benchmark is built from, and notes which ACOs are to be determined
 * anew. Those follow one by one, so that no lock is held while the whole nation is computed.
 */
@ApplicationScoped
class NationalFigures {
  /** Nobody's identifier: who changes national figures, or follows them, holds this lock. */
  static final AcoId NATION = new AcoId("A0000");

  private static final int LONGEST_SECONDS = 240;

  private final Filing filing;
  private final Agreements agreements;
  private final PendingAcos pending;
  private final AcoLock lock;

  NationalFigures(Filing filing, Agreements agreements, PendingAcos pending, AcoLock lock) {
    this.filing = filing;
    this.agreements = agreements;
    this.pending = pending;
    this.lock = lock;
  }

  /** So long for the locks: a batch of events may hold some of them. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  Filed<BasisFact> take(
      BasisKey key, BasisRows rows, Optional<String> note, LongConsumer precondition) {
    var recordedAt = lock(agreements.acos());
    var filed = filing.table(key, rows, precondition, recordedAt);
    if (filed.created()) {
      agreements.acos().forEach(aco -> pending.add(aco, note));
    }
    return filed;
  }

  /**
   * First the nation, then every ACO in order, so that nobody waits in a ring. Whatever is
   * determined was begun before these figures, or sees them: a benchmark is explained by what was
   * on file at its time.
   */
  private Instant lock(List<AcoId> acos) {
    var recordedAt = lock.acquire(NATION);
    for (var aco : acos) {
      recordedAt = lock.acquire(aco);
    }
    return recordedAt;
  }
}
