package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.ReadBack;
import org.trueup.messaging.ReceivedEvent;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * facts are to be sent again; but what everybody has read stays on file, and no revision is given
 * twice.
 */
@ApplicationScoped
class BenchmarksReadBack implements ReadBack {
  private static final String NOT_ON_FILE = "read back from the topic; its facts may be lost";

  private final AcoLock lock;
  private final Benchmarks benchmarks;

  BenchmarksReadBack(AcoLock lock, Benchmarks benchmarks) {
    this.lock = lock;
    this.benchmarks = benchmarks;
  }

  @Override
  public Topic topic() {
    return Topic.BENCHMARK_DETERMINED;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return benchmarks.isEmpty();
  }

  @Override
  public boolean take(ReceivedEvent event) {
    var determined = event.as(BenchmarkDetermined.class);
    var head = determined.head();
    lock.acquire(head.acoId());
    var of = new AcoYear(head.acoId(), head.performanceYear());
    if (benchmarks.find(of, Asked.CURRENT.revision(head.revision())).isPresent()) {
      return false;
    }
    benchmarks.add(DeterminedBenchmark.of(determined, NOT_ON_FILE));
    return true;
  }
}
