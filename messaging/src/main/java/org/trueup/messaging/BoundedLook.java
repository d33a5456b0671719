package org.trueup.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who looks is told, who does not wait: the answer to a question that is asked once
 * for a look, or that it is not known, when the answer does not come in time. A page of metrics
 * that waits for a connection while none is to be had comes too late to say that none is.
 */
final class BoundedLook<T> {
  private final Supplier<T> question;
  private final T unknown;
  private final Duration longest;
  private final Duration kept;
  private @Nullable FutureTask<T> asking;
  private @Nullable Long looked;
  private T last;

  /**
   * @param longest how long is waited for an answer
   * @param kept for how long it counts as the same look
   */
  BoundedLook(Supplier<T> question, T unknown, Duration longest, Duration kept) {
    this.question = question;
    this.unknown = unknown;
    this.longest = longest;
    this.kept = kept;
    this.last = unknown;
  }

  synchronized T now() {
    if (looked == null || System.nanoTime() - looked > kept.toNanos()) {
      last = look();
      looked = System.nanoTime();
    }
    return last;
  }

  private T look() {
    var under = asking;
    if (under == null || under.isDone()) {
      under = new FutureTask<>(question::get);
      asking = under;
      Thread.ofVirtual().name("look at messages").start(under);
    }
    try {
      return under.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException noAnswer) {
      return unknown;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unknown;
    }
  }
}
