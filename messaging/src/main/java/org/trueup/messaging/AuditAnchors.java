package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes the hash of the audit log's last entry to the service's log every so often, which goes
 * where the owner of the database does not reach.
 */
@ApplicationScoped
class AuditAnchors {
  private static final Logger LOG = Logger.getLogger(AuditAnchors.class);

  private final AuditChain chain;
  private final Duration every;
  private volatile long written;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("audit-anchors").unstarted(task));

  AuditAnchors(
      AuditChain chain,
      @ConfigProperty(name = "trueup.audit.anchor-every", defaultValue = "PT10M") Duration every) {
    this.chain = chain;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    clock.scheduleWithFixedDelay(
        this::writeOrWarn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  private void writeOrWarn() {
    try {
      chain.head().filter(head -> head.seq() > written).ifPresent(this::write);
    } catch (RuntimeException failed) {
      LOG.warnv("the audit log was not read, again in {0}: {1}", every, failed.toString());
    }
  }

  private void write(AuditChain.Anchor head) {
    LOG.infov("audit log seq={0} hash={1}", Long.toString(head.seq()), head.hash());
    written = head.seq();
  }
}
