package org.trueup.assignment.api.list;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.trueup.assignment.delivery.DeliveryOutcome;
import org.trueup.contracts.measure.Metric;
import org.trueup.messaging.Measures;

/** How many files came, and what became of them. */
@ApplicationScoped
class DeliveryMetrics {
  private static final String OUTCOME = "outcome";

  /** Whoever watches sees a figure before anything has come. */
  void start(@Observes StartupEvent event) {
    for (var code : DeliveryOutcome.Code.values()) {
      Measures.count(Metric.LISTS, 0, OUTCOME, code.name());
    }
  }

  static void became(DeliveryOutcome.Code code) {
    Measures.count(Metric.LISTS, 1, OUTCOME, code.name());
  }
}
