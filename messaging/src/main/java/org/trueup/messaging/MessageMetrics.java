package org.trueup.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.measure.Metric;

/** What readiness says about messages, as numbers for those who watch many services. */
@ApplicationScoped
class MessageMetrics {
  /** Prometheus waits ten seconds for a page at most. */
  private static final Duration LONGEST = Duration.ofMillis(500);

  private static final Duration KEPT = Duration.ofSeconds(2);

  private final MessagesHealth health;
  private final WaitingRevisions waiting;
  private final OutboxRelay relay;
  private final IntakeState intake;
  private final DataSource database;
  private @Nullable List<Gauge> gauges;
  private final BoundedLook<Figures> figures =
      new BoundedLook<>(this::look, Figures.UNKNOWN, LONGEST, KEPT);

  MessageMetrics(
      @Readiness MessagesHealth health,
      WaitingRevisions waiting,
      OutboxRelay relay,
      IntakeState intake,
      DataSource database) {
    this.health = health;
    this.waiting = waiting;
    this.relay = relay;
    this.intake = intake;
    this.database = database;
  }

  /** What the database says; no number where it does not. */
  private record Figures(Number alarms, Number waiting, Optional<Backlog> backlog) {
    static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Optional.empty());

    Number of(Function<Backlog, Number> figure) {
      return backlog.map(figure).orElse(Double.NaN);
    }
  }

  void start(@Observes StartupEvent event) {
    Measures.count(Metric.AUDIT_ENTRIES, 0);
    gauges =
        List.of(
            Measures.gauge(Metric.ALARMS, () -> figures.now().alarms()),
            Measures.gauge(Metric.MESSAGES_WAITING, () -> figures.now().waiting()),
            Measures.gauge(Metric.DEAD_LETTERS, () -> figures.now().of(Backlog::openDeadLetters)),
            Measures.gauge(Metric.OUTBOX_DEPTH, () -> figures.now().of(Backlog::waiting)),
            Measures.gauge(
                Metric.OUTBOX_OLDEST, () -> figures.now().of(b -> b.oldest().toSeconds())),
            Measures.gauge(
                Metric.OUTBOX_REFUSED, () -> figures.now().of(b -> b.isRefused() ? 1 : 0)),
            Measures.gauge(Metric.RELAY_LEADING, () -> is(RelayState.Phase.LEADING)),
            Measures.gauge(Metric.RELAY_DEGRADED, () -> is(RelayState.Phase.DEGRADED)),
            Measures.gauge(Metric.RELAY_STOPPED, () -> is(RelayState.Phase.STOPPED)),
            Measures.gauge(Metric.INTAKE_PAUSED, intake::paused));
  }

  void stop(@Observes ShutdownEvent event) {
    if (gauges != null) {
      gauges.forEach(Metrics.globalRegistry::remove);
    }
  }

  private int is(RelayState.Phase phase) {
    return relay.state().phase() == phase ? 1 : 0;
  }

  private Number waiting() {
    try {
      return waiting.number();
    } catch (SQLException away) {
      return Double.NaN;
    }
  }

  private Optional<Backlog> backlog() {
    try {
      return Optional.of(Backlog.read(database));
    } catch (SQLException away) {
      return Optional.empty();
    }
  }

  private Figures look() {
    return new Figures(health.reasons().size(), waiting(), backlog());
  }
}
