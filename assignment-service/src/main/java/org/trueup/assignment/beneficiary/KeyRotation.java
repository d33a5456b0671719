package org.trueup.assignment.beneficiary;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.identifier.IdentifierKeys;
import org.trueup.assignment.store.identifier.IdentifierSealing;
import org.trueup.assignment.store.identifier.KeysOnFile;

/**
 * Brings identifiers on file under the current key, beside the work of the service: when it starts,
 * and from time to time for what a replica with other keys has left.
 */
@ApplicationScoped
public class KeyRotation {
  private static final Logger LOG = Logger.getLogger(KeyRotation.class);

  private final KeysOnFile onFile;
  private final IdentifierKeys keys;
  private final IdentifierSealing sealing;
  private final Duration interval;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("key-rotation").unstarted(task));

  KeyRotation(
      KeysOnFile onFile,
      IdentifierKeys keys,
      IdentifierSealing sealing,
      @ConfigProperty(name = "trueup.assignment.sealing-interval") Duration interval) {
    this.onFile = onFile;
    this.keys = keys;
    this.sealing = sealing;
    this.interval = interval;
  }

  /**
   * How far it has come.
   *
   * @param current the key that identifiers are sealed under from now on; absent where none is set
   * @param keys every key there ever was, and how many identifiers are sealed under it
   * @param unsealed how many identifiers an earlier version left that are not sealed yet
   * @param left how many are still to be brought under the current key; 0 when a key that is no
   *     longer current can be taken out of the settings
   */
  public record State(@Nullable String current, List<Use> keys, long unsealed, long left) {}

  /** A key by its name. */
  public record Use(String name, long identifiers) {}

  void start(@Observes StartupEvent event) {
    onFile.check();
    clock.scheduleWithFixedDelay(
        this::sealOrWarn, 0, Math.max(interval.toMillis(), 1), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  public State state() {
    var current = keys.isSet() ? keys.current().name() : null;
    var uses =
        onFile.counts().entrySet().stream()
            .map(entry -> new Use(entry.getKey(), entry.getValue()))
            .toList();
    long unsealed = onFile.unsealed();
    long others =
        uses.stream().filter(use -> !use.name().equals(current)).mapToLong(Use::identifiers).sum();
    return new State(current, uses, unsealed, unsealed + others);
  }

  /** Goes on with it for a while at most, and tells how far it has come. */
  public State sealFor(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (sealing.sealSome() > 0 && System.nanoTime() < end) {
      // Some at a time: whoever else wants a row waits for no more than those.
    }
    return state();
  }

  private void sealOrWarn() {
    try {
      long sealed = 0;
      int last;
      do {
        last = sealing.sealSome();
        sealed += last;
      } while (last > 0 && !Thread.currentThread().isInterrupted());
      if (sealed > 0) {
        LOG.infov("{0} identifiers were brought under the current key", sealed);
      }
    } catch (RuntimeException failed) {
      LOG.warnv("identifiers were not sealed, again in {0}: {1}", interval, failed.toString());
    }
  }
}
