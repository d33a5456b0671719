package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.InputTables;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;

/**
 * Records a table that benchmarks of many ACOs are built from, and notes which ACOs are to be
 * determined anew. Those follow one by one, so that no lock is held while the whole nation is
 * computed.
 */
@ApplicationScoped
public class NationalTableRecording {
  /** Nobody's identifier: who changes national figures, or follows them, holds this lock. */
  static final AcoId NATION = new AcoId("A0000");

  private static final Turn TURN = new Turn("national tables", "trueup.queue.longest-national");

  private final InputTables tables;
  private final Agreements agreements;
  private final AcosUsingNationalTable users;
  private final PendingAcos pending;
  private final AcoQueue queue;
  private final AcoLock lock;

  NationalTableRecording(
      InputTables tables,
      Agreements agreements,
      AcosUsingNationalTable users,
      PendingAcos pending,
      AcoQueue queue,
      AcoLock lock) {
    this.tables = tables;
    this.agreements = agreements;
    this.users = users;
    this.pending = pending;
    this.queue = queue;
    this.lock = lock;
  }

  /** Records a table; its ACOs are to follow. */
  public Recorded<InputTableVersion> record(SentTable sent, Write write) {
    return queue.inTurn(TURN, () -> recordUnderAllLocks(sent, write));
  }

  private Recorded<InputTableVersion> recordUnderAllLocks(SentTable sent, Write write) {
    var recordedAt = lockAll();
    var recorded = tables.record(sent.key(), sent.rows(), write, recordedAt);
    if (recorded.isNew()) {
      users.of(sent.key()).forEach(aco -> pending.add(aco, sent.note()));
    }
    return recorded;
  }

  /**
   * First the nation, then every ACO in order, so that nobody waits in a ring. Whatever is
   * determined was begun before these figures, or sees them: a benchmark is explained by what was
   * on file at its time.
   */
  private Instant lockAll() {
    lock.acquire(NATION);
    var all = new HashSet<>(agreements.acos());
    all.add(NATION);
    return lock.acquireAll(all);
  }
}
