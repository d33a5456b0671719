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
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.measure.Metric;

/** What readiness says about messages, as numbers for those who watch many services. */
@ApplicationScoped
class MessageMetrics {
  /** All figures of one look come from one question of the database. */
  private static final Duration KEPT = Duration.ofSeconds(2);

  private final MessagesHealth health;
  private final WaitingRevisions waiting;
  private final OutboxRelay relay;
  private final IntakeState intake;
  private final DataSource database;
  private @Nullable List<Gauge> gauges;
  private @Nullable Look last;

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

  private record Look(long at, Backlog backlog) {}

  void start(@Observes StartupEvent event) {
    Measures.count(Metric.AUDIT_ENTRIES, 0);
    gauges =
        List.of(
            Measures.gauge(Metric.ALARMS, () -> health.reasons().size()),
            Measures.gauge(Metric.MESSAGES_WAITING, this::waiting),
            Measures.gauge(Metric.DEAD_LETTERS, () -> backlog(Backlog::openDeadLetters)),
            Measures.gauge(Metric.OUTBOX_DEPTH, () -> backlog(Backlog::waiting)),
            Measures.gauge(Metric.OUTBOX_OLDEST, () -> backlog(b -> b.oldest().toSeconds())),
            Measures.gauge(Metric.OUTBOX_REFUSED, () -> backlog(b -> b.isRefused() ? 1 : 0)),
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

  private synchronized Number backlog(Function<Backlog, Number> figure) {
    try {
      var now = System.nanoTime();
      if (last == null || now - last.at() > KEPT.toNanos()) {
        last = new Look(now, Backlog.read(database));
      }
      return figure.apply(last.backlog());
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
