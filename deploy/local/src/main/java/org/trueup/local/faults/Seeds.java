package org.trueup.local.faults;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** The runs that are to be done, each by one of the systems. */
final class Seeds {
  private final AtomicInteger begun = new AtomicInteger();
  private final int runs;
  private final long first;

  /**
   * @param first of the first run; the next ones have the seeds that follow
   */
  Seeds(int runs, long first) {
    this.runs = runs;
    this.first = first;
  }

  long first() {
    return first;
  }

  /** The number of a run that nobody has begun, from 1; empty when all are. */
  OptionalInt next() {
    int run = begun.incrementAndGet();
    return run <= runs ? OptionalInt.of(run) : OptionalInt.empty();
  }

  long of(int run) {
    return first + run - 1;
  }
}
