package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs the {@link Relay} of this service on a thread of its own, from the start of the application
 * to its end. Of all replicas of a service one leads; it holds a connection of the pool, as do
 * those that wait to take over.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Duration FOR_THE_BATCH_IN_HAND = Duration.ofSeconds(3);
  private static final Duration AFTER_AN_INTERRUPT = Duration.ofSeconds(5);

  private final boolean enabled;
  private final Relay relay;
  private final Thread thread;

  OutboxRelay(
      DataSource database,
      Sender sendsAs,
      @ConfigProperty(name = "trueup.relay.enabled", defaultValue = "true") boolean enabled,
      @Any Instance<AnnouncedRecords> streamed) {
    this.enabled = enabled;
    var sources =
        streamed.stream()
            .collect(Collectors.toMap(source -> source.topic().topicName(), source -> source));
    this.relay = new Relay(sendsAs, database, sources);
    this.thread = Thread.ofPlatform().name(sendsAs.service() + "-relay").unstarted(relay);
  }

  RelayState state() {
    return enabled ? relay.state() : RelayState.of(RelayState.Phase.OFF);
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (enabled) {
      relay.stop();
      if (!thread.join(FOR_THE_BATCH_IN_HAND)) {
        thread.interrupt();
        thread.join(AFTER_AN_INTERRUPT);
      }
    }
  }
}
