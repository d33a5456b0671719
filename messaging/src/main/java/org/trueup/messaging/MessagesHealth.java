package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of messages that were not believed, are missing, or do not get on. The service answers and
 * takes facts meanwhile: it is degraded then, and not unready.
 */
@Readiness
@ApplicationScoped
class MessagesHealth implements HealthCheck {
  private final Instance<Alarm> alarms;

  MessagesHealth(@Any Instance<Alarm> alarms) {
    this.alarms = alarms;
  }

  @Override
  public HealthCheckResponse call() {
    var reasons = reasons();
    return HealthCheckResponse.named("messages")
        .up()
        .withData("degraded", !reasons.isEmpty())
        .withData("reason", String.join(" ", reasons))
        .build();
  }

  List<String> reasons() {
    var reasons = new ArrayList<String>();
    for (var alarm : alarms) {
      try {
        reasons.addAll(alarm.reasons());
      } catch (SQLException unreadable) {
        // Whether the database is away is another check's business.
        reasons.add("It is not known: " + unreadable.getMessage() + ".");
      }
    }
    return List.copyOf(reasons);
  }
}
