package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.ReadBack;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * facts are to be sent again; but what everybody has read stays on file, and no revision is given
 * twice.
 */
@ApplicationScoped
class BenchmarksReadBack implements ReadBack<BenchmarkDetermined> {
  private static final String NOT_ON_FILE = "read back from the topic; its facts may be lost";

  private final Benchmarks benchmarks;
  private final BenchmarkRules rules;

  BenchmarksReadBack(Benchmarks benchmarks, BenchmarkRules rules) {
    this.benchmarks = benchmarks;
    this.rules = rules;
  }

  @Override
  public Topic topic() {
    return Topic.BENCHMARK_DETERMINED;
  }

  @Override
  public Class<BenchmarkDetermined> type() {
    return BenchmarkDetermined.class;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return benchmarks.isEmpty();
  }

  @Override
  public boolean has(BenchmarkDetermined benchmark, long revision) {
    return benchmarks.find(benchmark.head().acoYear(), Version.of(revision)).isPresent();
  }

  @Override
  public List<String> differences(BenchmarkDetermined benchmark) {
    return new AnnouncedTotals(benchmark, rules.length(benchmark.head().performanceYear()))
        .differences();
  }

  @Override
  public List<AcoId> acos() {
    return benchmarks.acos();
  }

  @Override
  public List<BenchmarkDetermined> onFile(AcoId aco) {
    return benchmarks.all(aco);
  }

  @Override
  public Map<String, Long> revisions() {
    return benchmarks.revisions();
  }

  @Override
  public boolean comesWithItsSources() {
    return false;
  }

  @Override
  public void add(BenchmarkDetermined benchmark) {
    benchmarks.add(DeterminedBenchmark.of(benchmark, NOT_ON_FILE));
  }
}
