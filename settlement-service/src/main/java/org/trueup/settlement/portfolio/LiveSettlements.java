package org.trueup.settlement.portfolio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.settlement.store.Arrivals;

/**
 * Tells readers of settlements that change, while they change. None of them holds a thread or a
 * connection: one look a moment asks for all of them what was recorded since, in this process or
 * another. Who falls behind is let go, and resumes where they were.
 */
@ApplicationScoped
public class LiveSettlements {
  private static final Logger LOG = Logger.getLogger(LiveSettlements.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);

  /** Whoever goes on reading shows their token again. */
  private static final Duration LONGEST_STREAM = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 2_000;

  private final Arrivals arrivals;
  private final PortfolioQuery portfolio;
  private final int mostOfACaller;
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final RowsSeen settlements = new RowsSeen();
  private final RowsSeen events = new RowsSeen();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("live-settlements").unstarted(task));

  LiveSettlements(
      Arrivals arrivals,
      PortfolioQuery portfolio,
      @ConfigProperty(name = "trueup.settlement.streams-of-a-caller") int mostOfACaller) {
    this.arrivals = arrivals;
    this.portfolio = portfolio;
    this.mostOfACaller = mostOfACaller;
  }

  /**
   * Who reads.
   *
   * @param wanted which ACOs they may ask about
   */
  public record Subscription(String caller, Predicate<AcoId> wanted) {}

  private record Reader(Subscription by, MultiEmitter<? super News> to) {
    void tell(News news) {
      if (news.item().filter(item -> !by.wanted().test(item.acoId())).isEmpty()) {
        to.emit(news);
      }
    }
  }

  void start(@Observes StartupEvent event) {
    clock.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    clock.scheduleAtFixedRate(
        () -> readers.forEach(reader -> reader.tell(News.ALIVE)),
        BETWEEN_SIGNS_OF_LIFE.toSeconds(),
        BETWEEN_SIGNS_OF_LIFE.toSeconds(),
        TimeUnit.SECONDS);
  }

  /** Before the service takes no more: whoever follows goes on at another replica. */
  void endAll(@Observes ShutdownDelayInitiatedEvent event) {
    readers.forEach(reader -> reader.to().complete());
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
    readers.forEach(reader -> reader.to().complete());
  }

  /**
   * Settlements as they change from now on.
   *
   * @param since a settlement that the reader has seen; those after it come first
   * @throws Refusal 429 when the caller reads as many streams as a caller may
   */
  public Multi<News> from(Subscription by, Optional<Seen> since) {
    if (readers.stream().filter(one -> one.by().caller().equals(by.caller())).count()
        >= mostOfACaller) {
      throw new Refusal(
          Refusal.Kind.TOO_MANY,
          "You read %d streams already; end one of them, or read /settlements again now and then"
              .formatted(mostOfACaller),
          List.of());
    }
    var begin = startWithTheFirst();
    var missed = since.map(this::after).orElse(List.of());
    return Multi.createFrom()
        .<News>emitter(
            emitter -> {
              var reader = new Reader(by, emitter);
              readers.add(reader);
              emitter.onTermination(() -> readers.remove(reader));
              missed.forEach(reader::tell);
              reader.tell(new News(Optional.of(new Seen.Row(begin)), Optional.empty()));
            })
        .onOverflow()
        .buffer(MOST_AT_ONCE)
        .select()
        .first(LONGEST_STREAM);
  }

  private List<News> after(Seen seen) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                row(seen)
                    .map(id -> changed(arrivals.settlementsSince(id, MOST_AT_ONCE)))
                    .orElse(List.of())
                    .stream()
                    .map(News::recorded)
                    .toList());
  }

  private Optional<Long> row(Seen seen) {
    return switch (seen) {
      case Seen.Revision of -> arrivals.settlement(of.of(), of.revision());
      case Seen.Row row -> Optional.of(row.number());
    };
  }

  /** Nobody looks while nobody reads: whatever there is by now is no news. */
  private synchronized long startWithTheFirst() {
    if (readers.isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                settlements.startAt(arrivals.lastSettlement());
                events.startAt(arrivals.lastEvent());
              });
    }
    return settlements.highest();
  }

  /** A look that fails is made again: nothing was marked as seen. */
  private void look() {
    if (readers.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(this::lookOnce);
    } catch (RuntimeException failed) {
      LOG.debugv(failed, "cannot look for settlements");
    }
  }

  private synchronized void lookOnce() {
    var recorded = arrivals.settlementsAfter(settlements.from(), MOST_AT_ONCE);
    var announced = arrivals.assignmentsAfter(events.from(), MOST_AT_ONCE);
    changed(settlements.unseen(recorded)).stream().map(News::recorded).forEach(this::tellAll);
    changed(events.unseen(announced)).stream().map(News::stale).forEach(this::tellAll);
    settlements.seen(recorded);
    events.seen(announced);
  }

  private void tellAll(News news) {
    readers.forEach(reader -> reader.tell(news));
  }

  /** The settlements as they stand now: of two revisions of one year the later alone is told. */
  private List<PortfolioItem> changed(List<Arrivals.Arrival> rows) {
    var years = new LinkedHashSet<AcoYear>();
    rows.forEach(row -> years.add(row.of()));
    return portfolio.of(years);
  }
}
