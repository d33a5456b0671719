package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the clock of the database was set back. A service is degraded then and not unready:
 * what it records follows what was recorded last, and its answers are right.
 */
@Readiness
@ApplicationScoped
class RecordingClockHealth implements HealthCheck {
  private final DataSource database;

  RecordingClockHealth(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    try (var connection = database.getConnection()) {
      return of(RecordingClock.behind(connection));
    } catch (SQLException unreadable) {
      // Whether the database is away is another check's business.
      return of(Duration.ZERO);
    }
  }

  private static HealthCheckResponse of(Duration behind) {
    return HealthCheckResponse.named("recording clock")
        .up()
        .withData("degraded", behind.compareTo(RecordingClock.ALARM) > 0)
        .withData("secondsBehindLastRecorded", Math.max(0, behind.toSeconds()))
        .build();
  }
}
