package org.trueup.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.trueup.contracts.refusal.Refusal;

/** Those of this process who wait for the same: one is in front, a few behind, in their order. */
final class Line {
  private final int waiting;
  private final Duration longestWait;
  private final Semaphore places;
  private final Semaphore front = new Semaphore(1, true);

  Line(int waiting, Duration longestWait) {
    this.waiting = waiting;
    this.longestWait = longestWait;
    this.places = new Semaphore(1 + waiting);
  }

  /**
   * Waits to be in front, and stays there until the work is done.
   *
   * @param work is given the moment, by {@link System#nanoTime}, at which waiting ends
   * @throws Refusal 429 at once when too many wait, 503 when it took too long to be in front
   */
  <T> T pass(Turn turn, LongFunction<T> work) {
    if (!places.tryAcquire()) {
      throw turn.queueIsFull(waiting);
    }
    try {
      long end = System.nanoTime() + longestWait.toNanos();
      reachFront(turn);
      try {
        return work.apply(end);
      } finally {
        front.release();
      }
    } finally {
      places.release();
    }
  }

  private void reachFront(Turn turn) {
    try {
      if (!front.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw turn.isBusy(longestWait);
      }
    } catch (InterruptedException ended) {
      throw interrupted(turn);
    }
  }

  /** Somebody else holds the lock; nothing is held here meanwhile. */
  void pause(Turn turn, Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException ended) {
      throw interrupted(turn);
    }
  }

  /** The service ends. */
  private Refusal interrupted(Turn turn) {
    Thread.currentThread().interrupt();
    return turn.isBusy(longestWait);
  }
}
