package org.trueup.local.machine;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before a service that ended by itself is started again: from one second up. */
final class RestartPause {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofSeconds(30);

  /** A service that was ready for so long has recovered: its next end is a new story. */
  static final Duration RECOVERED = Duration.ofMinutes(1);

  private Duration next = SHORTEST;
  private Instant readySince = Instant.MAX;

  synchronized void isReadyNow() {
    readySince = Instant.now();
  }

  synchronized Duration next() {
    if (readySince.isBefore(Instant.now().minus(RECOVERED))) {
      next = SHORTEST;
    }
    readySince = Instant.MAX;
    var pause = next;
    var doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }
}
