package org.trueup.messaging;

import java.time.Duration;

/** How long to wait before the next attempt: longer every time, up to a limit. */
final class Pauses {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Duration next = FIRST;

  Duration next() {
    var pause = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }

  /** After a success the next fault is a new one. */
  void reset() {
    next = FIRST;
  }
}
