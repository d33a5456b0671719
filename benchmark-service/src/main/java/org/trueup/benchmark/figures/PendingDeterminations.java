package org.trueup.benchmark.figures;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.trueup.benchmark.determination.BenchmarkConfiguration;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.value.AcoId;

/**
 * Determines the ACOs that are noted, each in a transaction of its own: at once when national
 * figures came, and from time to time for what a replica that was killed has left.
 */
@ApplicationScoped
class PendingDeterminations {
  private static final Logger LOG = Logger.getLogger(PendingDeterminations.class);

  private static final Duration FOR_THE_ACO_IN_HAND = Duration.ofSeconds(5);

  private final PendingAcos pending;
  private final AcoDetermination one;
  private final Duration interval;
  private final ReentrantLock atWork = new ReentrantLock();
  private final Thread thread = Thread.ofPlatform().name("pending-acos").unstarted(this::watch);

  PendingDeterminations(
      PendingAcos pending, AcoDetermination one, BenchmarkConfiguration configuration) {
    this.pending = pending;
    this.one = one;
    this.interval = configuration.pendingInterval();
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.interrupt();
    thread.join(FOR_THE_ACO_IN_HAND);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(interval);
        determineWhatIsLeft();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Without a database there is nothing to do but to look again later. Whoever is at work already
   * leaves nothing undone: a second one would only compete for the locks.
   */
  private void determineWhatIsLeft() {
    if (!atWork.tryLock()) {
      return;
    }
    try {
      determineAll();
    } catch (RuntimeException failure) {
      LOG.warnv("cannot look for what is left: {0}", failure.toString());
    } finally {
      atWork.unlock();
    }
  }

  /** Determines all; one that fails stays noted, and does not hold up the others. */
  void determineAll() {
    atWork.lock();
    try {
      pending.all().forEach(this::determine);
    } finally {
      atWork.unlock();
    }
  }

  private void determine(AcoId aco) {
    try {
      one.determine(aco);
    } catch (RuntimeException failure) {
      LOG.errorv(failure, "not followed, to be tried again aco={0}", aco);
    }
  }
}
