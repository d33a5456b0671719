package org.trueup.settlement.reconciliation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.measure.Metric;
import org.trueup.messaging.Measures;

/** How many settlements there are, and how long they take. */
@ApplicationScoped
class SettlementMetrics {
  private static final String NO_TRACK = "none";

  /** Whoever watches sees a figure before there is anything to count. */
  void start(@Observes StartupEvent event) {
    Measures.count(Metric.SETTLEMENTS, 0, "track", NO_TRACK, "stage", Stage.WAITING.name());
    Measures.prepare(Metric.RECOMPUTATION);
    Measures.prepare(Metric.LIST_TO_SETTLEMENT);
  }

  static void recorded(SettlementDetermined settlement) {
    var track = settlement.head().track();
    Measures.count(
        Metric.SETTLEMENTS,
        1,
        "track",
        track == null ? NO_TRACK : track.name(),
        "stage",
        settlement.head().stage().name());
  }

  /** Computes, and notes how long it took. */
  static SettlementDetermined measured(Supplier<SettlementDetermined> computation) {
    var start = System.nanoTime();
    try {
      return computation.get();
    } finally {
      Measures.took(Metric.RECOMPUTATION, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** A settlement follows from a list whose totals came to this service then. */
  static void restsOnAListThatCame(Instant came, Instant settled) {
    Measures.took(Metric.LIST_TO_SETTLEMENT, Duration.between(came, settled));
  }
}
