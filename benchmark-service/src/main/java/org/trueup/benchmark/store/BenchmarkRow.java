package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Json;

/** A benchmark as it was determined and announced. */
@Entity
@Immutable
@Table(name = "benchmark")
class BenchmarkRow extends FactRow {
  public String stage;

  @Column(name = "input_revisions")
  public String inputRevisions;

  public String fingerprint;

  static BenchmarkRow of(DeterminedBenchmark determined) {
    var head = determined.event().head();
    var row = new BenchmarkRow();
    row.fill(
        new AcoYear(head.acoId(), head.performanceYear()),
        head.revision(),
        determined.event(),
        head.recordedAt());
    row.stage = head.stage().name();
    row.inputRevisions = determined.inputRevisions();
    row.fingerprint = determined.fingerprint();
    return row;
  }

  DeterminedBenchmark determined() {
    return new DeterminedBenchmark(
        Json.read(content, BenchmarkDetermined.class), inputRevisions, fingerprint);
  }
}
