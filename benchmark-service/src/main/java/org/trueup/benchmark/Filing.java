package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.store.BasisTables;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;
import org.trueup.contracts.audit.Fingerprint;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/**
 * Keeps facts that were sent, one by one or in a file; what is on file already makes no revision.
 * The ACO must be locked. A precondition is told the revision on file, 0 for none, and may refuse.
 */
@ApplicationScoped
class Filing {
  /** Of one who takes whatever is on file. */
  static final LongConsumer ANY_REVISION = onFile -> {};

  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final BasisTables tables;

  Filing(ReportedBenchmarks reportedBenchmarks, Expenditures expenditures, BasisTables tables) {
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.tables = tables;
  }

  Filed<OnFile<Delivery, ReportedBenchmark>> benchmark(
      Delivered<Delivery, ReportedBenchmark> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    return keep(reportedBenchmarks, delivered, precondition, recordedAt);
  }

  Filed<OnFile<Period, ReportedExpenditures>> expenditures(
      Delivered<Period, ReportedExpenditures> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    return keep(expenditures, delivered, precondition, recordedAt);
  }

  private static <D extends Enum<D>, F> Filed<OnFile<D, F>> keep(
      Deliveries<D, F, ?> store,
      Delivered<D, F> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    var current = store.find(delivered.of(), delivered.delivery(), Asked.CURRENT);
    precondition.accept(current.map(OnFile::revision).orElse(0L));
    var same = current.filter(on -> isSame(on.fact(), delivered.fact()));
    return new Filed<>(same.orElseGet(() -> store.add(delivered, recordedAt)), same.isEmpty());
  }

  private static boolean isSame(Object onFile, Object sent) {
    return Fingerprint.of(onFile).equals(Fingerprint.of(sent));
  }

  Filed<BasisFact> table(
      BasisKey key, BasisRows rows, LongConsumer precondition, Instant recordedAt) {
    precondition.accept(tables.find(key, Asked.CURRENT).map(BasisFact::revision).orElse(0L));
    var same = tables.same(key, rows);
    return new Filed<>(same.orElseGet(() -> tables.add(key, rows, recordedAt)), same.isEmpty());
  }
}
