package org.trueup.benchmark.figures;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.determination.FactFiling;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Keeps figures that benchmarks of many ACOs are built from, and notes which ACOs are to be
 * determined anew. Those follow one by one, so that no lock is held while the whole nation is
 * computed.
 */
@ApplicationScoped
public class NationalFigures {
  /** Nobody's identifier: who changes national figures, or follows them, holds this lock. */
  static final AcoId NATION = new AcoId("A0000");

  private static final int LONGEST_SECONDS = 240;

  private final FactFiling filing;
  private final Agreements agreements;
  private final AcosUsingNationalTable readers;
  private final PendingAcos pending;
  private final AcoLock lock;

  NationalFigures(
      FactFiling filing,
      Agreements agreements,
      AcosUsingNationalTable readers,
      PendingAcos pending,
      AcoLock lock) {
    this.filing = filing;
    this.agreements = agreements;
    this.readers = readers;
    this.pending = pending;
    this.lock = lock;
  }

  /** So long for the locks: a batch of events may hold some of them. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public Recorded<InputTableVersion> take(
      InputTableKey key, InputRows rows, Optional<String> note, LongConsumer precondition) {
    var recordedAt = lockAll();
    var filed = filing.table(key, rows, precondition, recordedAt);
    if (filed.created()) {
      readers.of(key).forEach(aco -> pending.add(aco, note));
    }
    return filed;
  }

  /**
   * First the nation, then every ACO in order, so that nobody waits in a ring. Whatever is
   * determined was begun before these figures, or sees them: a benchmark is explained by what was
   * on file at its time.
   */
  private Instant lockAll() {
    lock.acquire(NATION);
    return lock.acquireAll(agreements.acos());
  }
}
