package org.trueup.settlement.inquiry;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;

/**
 * Readers who wait until a settlement rests on their own assignment list. None of them holds a
 * thread or a connection: one look a moment asks for all of them what was recorded since, in this
 * process or another.
 */
@ApplicationScoped
public class WaitingReaders {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final SettlementQuery query;
  private final int mostOfACaller;
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("waiting-readers").unstarted(task));

  WaitingReaders(
      SettlementQuery query,
      @ConfigProperty(name = "trueup.settlement.waiting-readers-of-a-caller") int mostOfACaller) {
    this.query = query;
    this.mostOfACaller = mostOfACaller;
  }

  /** What a reader waits for: a settlement that rests on this assignment or a later one. */
  public record Wanted(AcoYear of, long assignmentRevision) {
    /** Whether the settlement is one of those. */
    public boolean isMetBy(SettlementDetermined settlement) {
      var benchmark = settlement.inputs().benchmark();
      var used = benchmark == null ? null : benchmark.assignmentRevision();
      return used != null && used >= assignmentRevision;
    }
  }

  private static final class Reader {
    final Wanted wanted;
    final String caller;
    final long until;
    final CompletableFuture<Void> end = new CompletableFuture<>();

    /** The last revision that was not the one. */
    volatile long seen;

    Reader(Wanted wanted, String caller, Duration patience, long seen) {
      this.wanted = wanted;
      this.caller = caller;
      this.until = System.nanoTime() + patience.toNanos();
      this.seen = seen;
    }

    boolean isOver() {
      return System.nanoTime() - until > 0;
    }
  }

  void start(@Observes StartupEvent event) {
    clock.scheduleWithFixedDelay(
        this::lookOrLetGo, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Before the service takes no more: each has the answer of now, and none is cut off. */
  void answerAll(@Observes ShutdownDelayInitiatedEvent event) {
    letGo();
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
    letGo();
  }

  /**
   * Ends when there is such a settlement, or the reader's time is over.
   *
   * @param seen the settlement that is there now and is not the one
   * @throws Refusal 429 when the caller has as many readers waiting as a caller may have
   */
  public Uni<Void> until(
      Wanted wanted, SettlementDetermined seen, String caller, Duration patience) {
    if (readers.stream().filter(reader -> reader.caller.equals(caller)).count() >= mostOfACaller) {
      throw new Refusal(
          Refusal.Kind.TOO_MANY,
          "%d of your requests wait for a settlement already; ask again without Prefer: wait, or later"
              .formatted(mostOfACaller),
          List.of());
    }
    var reader = new Reader(wanted, caller, patience, seen.revision());
    readers.add(reader);
    return Uni.createFrom()
        .completionStage(reader.end)
        .onTermination()
        .invoke(() -> readers.remove(reader));
  }

  /** Where it cannot look, each reader does, and is told why not. */
  private void lookOrLetGo() {
    try {
      look();
    } catch (RuntimeException failed) {
      letGo();
    }
  }

  private void letGo() {
    readers.forEach(reader -> reader.end.complete(null));
  }

  private void look() {
    readers.stream().filter(Reader::isOver).forEach(reader -> reader.end.complete(null));
    if (readers.isEmpty()) {
      return;
    }
    var years = readers.stream().map(reader -> reader.wanted.of()).distinct().toList();
    var latest = query.latestRevisions(years);
    var read = new HashMap<AcoYear, SettlementDetermined>();
    for (var reader : readers) {
      if (latest.getOrDefault(reader.wanted.of(), 0L) > reader.seen) {
        show(reader, read.computeIfAbsent(reader.wanted.of(), query::current));
      }
    }
  }

  private static void show(Reader reader, SettlementDetermined settlement) {
    reader.seen = settlement.revision();
    if (reader.wanted.isMetBy(settlement)) {
      reader.end.complete(null);
    }
  }
}
