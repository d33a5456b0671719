package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;
import org.trueup.messaging.Restorations;

/** Determines the benchmark of a year anew and announces it, unless nothing about it changed. */
@ApplicationScoped
public class YearDetermination {
  private static final Logger LOG = Logger.getLogger(YearDetermination.class);

  private final InputsOnFile inputs;
  private final BenchmarkComputation computation;
  private final Benchmarks benchmarks;
  private final Outbox outbox;
  private final Restorations restorations;

  YearDetermination(
      InputsOnFile inputs,
      BenchmarkComputation computation,
      Benchmarks benchmarks,
      Outbox outbox,
      Restorations restorations) {
    this.inputs = inputs;
    this.computation = computation;
    this.benchmarks = benchmarks;
    this.outbox = outbox;
    this.restorations = restorations;
  }

  /**
   * The current benchmark, after something about the year changed. The ACO must be locked.
   *
   * @throws Refusal 503 while an operator has not confirmed what a restored database lacks
   * @return empty while no agreement covers the year, or nothing but the agreement is on file
   */
  public Optional<BenchmarkDetermined> determine(AcoYear of, Instant recordedAt, Cause cause) {
    return inputs
        .findBegun(of, AsOf.NOW)
        .map(
            onFile -> {
              var previous = benchmarks.find(of, Version.CURRENT);
              long revision = previous.map(it -> it.event().revision()).orElse(0L) + 1;
              var occasion = new EventHead.Occasion(of, revision, recordedAt, cause);
              var next =
                  DeterminedBenchmark.of(computation.of(occasion, onFile), onFile.inputRevisions());
              return previous.filter(next::isSameAs).orElseGet(() -> announced(next)).event();
            });
  }

  private DeterminedBenchmark announced(DeterminedBenchmark benchmark) {
    var event = benchmark.event();
    restorations.refuseWaiting(Topic.BENCHMARK_DETERMINED, event.head().acoYear());
    benchmarks.add(benchmark);
    outbox.add(Announcement.of(Topic.BENCHMARK_DETERMINED, event));
    LOG.infov(
        "determined benchmark of={0} revision={1} stage={2} cause={3}",
        event.key(), event.revision(), event.head().stage(), event.cause().kind());
    return benchmark;
  }
}
