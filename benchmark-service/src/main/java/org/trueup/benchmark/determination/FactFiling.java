package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.Delivered;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.InputTables;
import org.trueup.benchmark.store.ReportedBenchmarks;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.json.Fingerprint;

/**
 * Keeps facts that were sent, one by one or in a file; what is on file already makes no revision.
 * The ACO must be locked. A precondition is told the revision on file, 0 for none, and may refuse.
 */
@ApplicationScoped
public class FactFiling {
  /** Of one who takes whatever is on file. */
  public static final LongConsumer ANY_REVISION = onFile -> {};

  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final InputTables tables;

  FactFiling(ReportedBenchmarks reportedBenchmarks, Expenditures expenditures, InputTables tables) {
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.tables = tables;
  }

  public Recorded<OnFile<Delivery, ReportedBenchmark>> benchmark(
      Delivered<Delivery, ReportedBenchmark> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    return keep(reportedBenchmarks, delivered, precondition, recordedAt);
  }

  public Recorded<OnFile<Period, ReportedExpenditures>> expenditures(
      Delivered<Period, ReportedExpenditures> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    return keep(expenditures, delivered, precondition, recordedAt);
  }

  private static <D extends Enum<D>, F> Recorded<OnFile<D, F>> keep(
      Deliveries<D, F, ?> store,
      Delivered<D, F> delivered,
      LongConsumer precondition,
      Instant recordedAt) {
    var current = store.find(delivered.of(), delivered.delivery(), Asked.CURRENT);
    precondition.accept(current.map(OnFile::revision).orElse(0L));
    var same = current.filter(on -> isSame(on.fact(), delivered.fact()));
    return new Recorded<>(same.orElseGet(() -> store.add(delivered, recordedAt)), same.isEmpty());
  }

  private static boolean isSame(Object onFile, Object sent) {
    return Fingerprint.of(onFile).equals(Fingerprint.of(sent));
  }

  public Recorded<InputTableVersion> table(
      InputTableKey key, InputRows rows, LongConsumer precondition, Instant recordedAt) {
    precondition.accept(
        tables.find(key, Asked.CURRENT).map(InputTableVersion::revision).orElse(0L));
    var same = tables.same(key, rows);
    return new Recorded<>(same.orElseGet(() -> tables.add(key, rows, recordedAt)), same.isEmpty());
  }
}
