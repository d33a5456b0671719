package org.trueup.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** What readiness says about messages, as numbers for those who watch many services. */
@ApplicationScoped
class MessageMetrics {
  private final MessagesHealth health;
  private final WaitingRevisions waiting;
  private final DataSource database;
  private @Nullable List<Gauge> gauges;

  MessageMetrics(@Readiness MessagesHealth health, WaitingRevisions waiting, DataSource database) {
    this.health = health;
    this.waiting = waiting;
    this.database = database;
  }

  void start(@Observes StartupEvent event) {
    gauges =
        List.of(
            gauge(
                "trueup.messages.alarms",
                "reasons for which the check \"messages\" is degraded",
                self -> self.health.reasons().size()),
            gauge(
                "trueup.messages.waiting",
                "events that wait for the revision before them",
                MessageMetrics::waiting),
            gauge(
                "trueup.messages.dead.letters",
                "records that could not be processed, and nobody has decided about",
                MessageMetrics::openDeadLetters));
  }

  void stop(@Observes ShutdownEvent event) {
    if (gauges != null) {
      gauges.forEach(Metrics.globalRegistry::remove);
    }
  }

  private Gauge gauge(String name, String what, ToDoubleFunction<MessageMetrics> number) {
    return Gauge.builder(name, this, number).description(what).register(Metrics.globalRegistry);
  }

  private double waiting() {
    try {
      return waiting.number();
    } catch (SQLException away) {
      return Double.NaN;
    }
  }

  private double openDeadLetters() {
    try {
      return Backlog.read(database).openDeadLetters();
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
