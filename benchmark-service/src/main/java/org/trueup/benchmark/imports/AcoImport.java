package org.trueup.benchmark.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.benchmark.determination.YearDetermination;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;

/** Records the facts that a file has about one ACO. The ACO must be locked. */
@ApplicationScoped
class AcoImport {
  private final Deliveries deliveries;
  private final InputTables tables;
  private final Agreements agreements;
  private final YearDetermination years;

  AcoImport(
      Deliveries deliveries, InputTables tables, Agreements agreements, YearDetermination years) {
    this.deliveries = deliveries;
    this.tables = tables;
    this.agreements = agreements;
    this.years = years;
  }

  /**
   * A file that is being recorded.
   *
   * @param id SHA-256 of its bytes
   */
  record Source(String id, Write write, Instant recordedAt) {}

  /** What became of the facts. */
  record Outcome(List<ImportAnswer.Item> items, List<ImportAnswer.Year> benchmarks) {}

  Outcome record(List<ImportedFact> facts, Source source) {
    var items = new ArrayList<ImportAnswer.Item>();
    var touched = new TreeMap<AcoYear, Cause.Kind>();
    for (var fact : facts) {
      items.add(ImportAnswer.Item.of(fact, record(fact, source)));
      touch(touched, fact);
    }
    return new Outcome(items, determine(touched, source));
  }

  private Recorded<?> record(ImportedFact fact, Source source) {
    return switch (fact) {
      case ImportedFact.OfDelivery<?, ?> it ->
          deliveries.record(it.delivery(), source.write, source.recordedAt);
      case ImportedFact.OfTable it ->
          tables.record(it.key(), it.rows(), source.write, source.recordedAt);
    };
  }

  /** Which years a fact touches, and why; where facts of several kinds do, the benchmark leads. */
  private void touch(SortedMap<AcoYear, Cause.Kind> touched, ImportedFact fact) {
    switch (fact) {
      case ImportedFact.OfDelivery<?, ?> it ->
          touched.merge(it.delivery().of(), it.delivery().kind().cause(), AcoImport::leading);
      case ImportedFact.OfTable it ->
          agreements.years(it.aco()).forEach(year -> touched.put(year, Cause.Kind.BENCHMARK_INPUT));
    }
  }

  private static Cause.Kind leading(Cause.Kind one, Cause.Kind other) {
    return one == Cause.Kind.BENCHMARK_INPUT ? one : other;
  }

  private List<ImportAnswer.Year> determine(SortedMap<AcoYear, Cause.Kind> touched, Source source) {
    return touched.entrySet().stream()
        .map(
            year -> {
              var cause = new Cause(year.getValue(), null, source.id, null, null);
              var current = years.determine(year.getKey(), source.recordedAt, cause);
              return ImportAnswer.Year.of(year.getKey(), current);
            })
        .toList();
  }
}
