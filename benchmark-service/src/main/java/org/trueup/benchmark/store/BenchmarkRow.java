package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Json;

/** A benchmark as it was determined and announced. */
@Entity
@Immutable
@Table(name = "benchmark")
@NullUnmarked
class BenchmarkRow extends YearRow {
  String stage;
  String inputRevisions;
  String fingerprint;

  static BenchmarkRow of(DeterminedBenchmark determined) {
    var event = determined.event();
    var row = new BenchmarkRow();
    row.fill(event.head().acoYear(), event.revision(), event, event.recordedAt());
    row.stage = event.head().stage().name();
    row.inputRevisions = determined.inputRevisions();
    row.fingerprint = determined.fingerprint();
    return row;
  }

  DeterminedBenchmark determined() {
    return new DeterminedBenchmark(
        Json.read(content, BenchmarkDetermined.class), inputRevisions, fingerprint);
  }
}
