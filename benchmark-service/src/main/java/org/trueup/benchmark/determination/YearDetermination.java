package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/** Determines the benchmark of a year anew and announces it, unless nothing about it changed. */
@ApplicationScoped
public class YearDetermination {
  private static final Logger LOG = Logger.getLogger(YearDetermination.class);

  private final YearsOnFile years;
  private final BenchmarkComputation computation;
  private final Benchmarks benchmarks;
  private final Outbox outbox;

  YearDetermination(
      YearsOnFile years, BenchmarkComputation computation, Benchmarks benchmarks, Outbox outbox) {
    this.years = years;
    this.computation = computation;
    this.benchmarks = benchmarks;
    this.outbox = outbox;
  }

  /**
   * The benchmark now in force. The ACO must be locked.
   *
   * @return empty while no agreement covers the year, or nothing but the agreement is on file
   */
  public Optional<BenchmarkDetermined> determine(AcoYear of, Instant recordedAt, Cause cause) {
    return years
        .findBegun(of, Asked.CURRENT.asOf())
        .map(onFile -> determine(onFile, recordedAt, cause));
  }

  private BenchmarkDetermined determine(YearOnFile onFile, Instant recordedAt, Cause cause) {
    var current = benchmarks.find(onFile.of(), Asked.CURRENT);
    var revision = current.map(it -> it.event().head().revision()).orElse(0L) + 1;
    var occasion = new BenchmarkDraft.Occasion(revision, recordedAt, cause);
    var event = computation.compute(onFile).as(occasion);
    var next = DeterminedBenchmark.of(event, onFile.inputRevisions());
    if (current.filter(next::isSameAs).isPresent()) {
      return current.get().event();
    }
    benchmarks.add(next);
    announce(event);
    return event;
  }

  private void announce(BenchmarkDetermined event) {
    var head = event.head();
    outbox.add(
        new Announcement(
            Topic.BENCHMARK_DETERMINED,
            head.key(),
            head.acoId(),
            event.id(),
            head.recordedAt(),
            event,
            head.cause().eventId()));
    LOG.infov(
        "determined benchmark of={0} revision={1} stage={2} cause={3}",
        head.key(), head.revision(), head.stage(), head.cause().kind());
  }
}
