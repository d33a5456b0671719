package org.trueup.benchmark;

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
import org.trueup.benchmark.store.BasisTables;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Takes a table that benchmarks are built from, keeps it, and determines anew what it touches: the
 * years of one ACO, or of all of them where the figures are national.
 */
@ApplicationScoped
public class BenchmarkBasis {
  /** Nobody's identifier: who changes national figures holds this lock. */
  private static final AcoId NATION = new AcoId("A0000");

  private final BasisTables tables;
  private final Agreements agreements;
  private final YearDetermination years;
  private final AcoLock lock;

  BenchmarkBasis(BasisTables tables, Agreements agreements, YearDetermination years, AcoLock lock) {
    this.tables = tables;
    this.agreements = agreements;
    this.years = years;
    this.lock = lock;
  }

  /** What became of a table. */
  public record Taken(BasisFact fact, boolean created) {}

  /**
   * Keeps a table.
   *
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public Taken take(BasisKey key, BasisRows rows, LongConsumer precondition) {
    return take(key, rows, Optional.empty(), precondition);
  }

  /**
   * Keeps a table.
   *
   * @param restatement why its figures are restated, where the sender says so
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public Taken take(
      BasisKey key, BasisRows rows, Optional<Restatement> restatement, LongConsumer precondition) {
    var acos = key.isNational() ? agreements.acos() : List.of(new AcoId(key.owner()));
    var recordedAt = lock(key, acos);
    precondition.accept(tables.find(key, Asked.CURRENT).map(BasisFact::revision).orElse(0L));
    var same = tables.same(key, rows);
    if (same.isPresent()) {
      return new Taken(same.get(), false);
    }
    var fact = tables.add(key, rows, recordedAt);
    var note = restatement.map(Restatement::note).orElse(null);
    var cause = new Cause(Cause.Kind.BENCHMARK_INPUT, null, null, null, note);
    acos.stream()
        .flatMap(aco -> agreements.years(aco).stream())
        .forEach(year -> years.determine(year, recordedAt, cause));
    return new Taken(fact, true);
  }

  /**
   * National figures: first the nation, then every ACO in order, so that nobody waits in a ring.
   */
  private Instant lock(BasisKey key, List<AcoId> acos) {
    var recordedAt = key.isNational() ? lock.acquire(NATION) : Instant.MIN;
    for (var aco : acos) {
      recordedAt = lock.acquire(aco);
    }
    return recordedAt;
  }

  @Transactional
  public Optional<BasisFact> find(BasisKey key, Asked asked) {
    return tables.find(key, asked);
  }
}
