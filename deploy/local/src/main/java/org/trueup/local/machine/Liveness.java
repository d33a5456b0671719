package org.trueup.local.machine;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds out that a service will not recover by itself: its process is there, but does not answer,
 * or says that a part of it has ended for good. Asked as often as a cluster asks.
 *
 * @param services asks them
 * @param between from one question to the next
 * @param patience how long an answer may take
 */
record Liveness(Readiness services, Duration between, Duration patience) {
  /** A machine that is busy, or was asleep, is forgiven. */
  private static final int IN_A_ROW = 3;

  Liveness(Readiness services) {
    this(services, Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  /**
   * Waits until the service is not live, and returns why; or until its process is gone, and returns
   * nothing.
   */
  Optional<String> watch(URI service, Process process) throws InterruptedException {
    int misses = 0;
    while (process.isAlive()) {
      Thread.sleep(between);
      var why = services.whyNotLive(service, patience);
      misses = why.isPresent() ? misses + 1 : 0;
      if (misses == IN_A_ROW && process.isAlive()) {
        return why;
      }
    }
    return Optional.empty();
  }
}
