package org.trueup.assignment.crosswalk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.trueup.assignment.store.list.PendingYears;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoQueue;

/**
 * Determines the years that are noted since identifiers changed, each in a transaction of its own:
 * those of one ACO at once for who sent the crosswalk, all others on a thread of its own, when they
 * come and from time to time, for what a process that was killed has left.
 */
@ApplicationScoped
class PendingDeterminations {
  private static final Logger LOG = Logger.getLogger(PendingDeterminations.class);
  private static final Duration FOR_THE_YEAR_IN_HAND = Duration.ofSeconds(5);

  private final PendingYears pending;
  private final YearDetermination one;
  private final Duration interval;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("pending-years").unstarted(this::watch);

  PendingDeterminations(
      PendingYears pending,
      YearDetermination one,
      @ConfigProperty(name = "trueup.assignment.pending-interval") Duration interval) {
    this.pending = pending;
    this.one = one;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    thread.interrupt();
    thread.join(FOR_THE_YEAR_IN_HAND);
  }

  /** Determines those of one ACO, and lets the others follow. */
  void determine(AcoId acoId) {
    determine(pending.of(acoId));
    news.release();
  }

  private void watch() {
    try {
      while (true) {
        boolean told = news.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        determineWhatIsLeft(told);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without a database there is nothing to do but to look again later. */
  private void determineWhatIsLeft(boolean told) {
    try {
      var left = pending.all();
      determine(left);
      if (!told && !left.isEmpty()) {
        LOG.infov("{0} years were left to be determined", left.size());
      }
    } catch (RuntimeException failure) {
      LOG.warnv("cannot look for what is left: {0}", failure.toString());
    }
  }

  /** One that fails stays noted, and does not hold up the others. */
  private void determine(List<AcoYear> years) {
    for (var year : years) {
      try {
        one.determine(year);
      } catch (RuntimeException failure) {
        if (AcoQueue.isOnlyLater(failure)) {
          LOG.infov("to be tried again year={0}: {1}", year, failure.getMessage());
        } else {
          LOG.errorv(failure, "not followed, to be tried again year={0}", year);
        }
      }
    }
  }
}
