package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells what the relay does. A service without Kafka still takes facts and answers questions, so
 * only a relay that has ended makes it unready.
 */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {
  private final OutboxRelay relay;

  RelayHealth(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    var state = relay.state();
    return HealthCheckResponse.named("outbox relay")
        .status(state.phase() != RelayState.Phase.STOPPED)
        .withData("state", state.phase().name())
        .withData("fault", state.fault())
        .build();
  }
}
