package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells what the relay does, and what waits for it. A service without Kafka still takes facts and
 * answers questions, so it is degraded then and not unready; only a relay that has ended makes it
 * unready.
 */
@Readiness
@ApplicationScoped
class RelayHealth implements HealthCheck {
  private final OutboxRelay relay;
  private final DataSource database;

  RelayHealth(OutboxRelay relay, DataSource database) {
    this.relay = relay;
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return of(relay.state(), Backlog.read(database));
    } catch (SQLException unreadable) {
      // Whether the database is away is another check's business.
      return of(RelayState.degraded(unreadable), Backlog.UNKNOWN);
    }
  }

  static HealthCheckResponse of(RelayState state, Backlog backlog) {
    return HealthCheckResponse.named("outbox relay")
        .status(state.phase() != RelayState.Phase.STOPPED)
        .withData("state", state.phase().name())
        .withData("fault", state.fault().isEmpty() ? backlog.refusal() : state.fault())
        .withData(
            "degraded",
            state.phase() == RelayState.Phase.DEGRADED || backlog.isOld() || backlog.isRefused())
        .withData("waiting", backlog.waiting())
        .withData("oldestWaitingSeconds", backlog.oldest().toSeconds())
        .withData("openDeadLetters", backlog.openDeadLetters())
        .build();
  }
}
