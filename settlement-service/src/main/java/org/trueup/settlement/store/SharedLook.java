package org.trueup.settlement.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One question that many callers have at once, asked for all of them together: each gets an answer
 * that was begun after it asked, so that it sees what it has just written. Callers go on in the
 * order in which they came.
 */
final class SharedLook<T> {
  private final Supplier<T> ask;
  private final ReentrantLock turn = new ReentrantLock(true);
  private CompletableFuture<T> next = new CompletableFuture<>();

  SharedLook(Supplier<T> ask) {
    this.ask = ask;
  }

  /**
   * The answer.
   *
   * @throws RuntimeException as the question does, to all who had it
   */
  T now() {
    var mine = joined();
    turn.lock();
    try {
      if (!mine.isDone()) {
        leave();
        answer(mine);
      }
    } finally {
      turn.unlock();
    }
    try {
      return mine.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private synchronized CompletableFuture<T> joined() {
    return next;
  }

  /** Whoever comes from now on waits for the next answer. */
  private synchronized void leave() {
    next = new CompletableFuture<>();
  }

  private void answer(CompletableFuture<T> waiting) {
    try {
      waiting.complete(ask.get());
    } catch (RuntimeException failed) {
      waiting.completeExceptionally(failed);
    }
  }
}
