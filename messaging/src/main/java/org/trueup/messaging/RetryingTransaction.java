package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.trueup.rest.PassingFault;

/** A transaction that is repeated for as long as only passing faults are in its way. */
final class RetryingTransaction {
  private static final Logger log = Logger.getLogger(RetryingTransaction.class);

  /**
   * For a batch on a busy machine; below the time after which Kafka gives its records to others.
   */
  private static final int LONGEST_SECONDS = 240;

  private RetryingTransaction() {}

  /** Told why the work waits, before each pause. */
  interface Pause {
    /**
     * What is in its way.
     *
     * @throws InterruptedException to give up: nothing was done then
     */
    void because(RuntimeException failure) throws InterruptedException;
  }

  /**
   * Does the work once, and throws what the work throws.
   *
   * @throws InterruptedException when the application stops meanwhile; nothing was done then
   */
  static void run(Runnable work) throws InterruptedException {
    run(work, failure -> {});
  }

  /** The same, and tells of each pause. */
  static void run(Runnable work, Pause pause) throws InterruptedException {
    repeat(work, pause, PassingFault::isBehind);
  }

  /**
   * Does work that nothing but its surroundings can be in the way of: whatever it throws, it is
   * repeated until it is done.
   *
   * @throws InterruptedException when the application stops meanwhile; nothing was done then
   */
  static void untilDone(Runnable work, Pause pause) throws InterruptedException {
    repeat(work, pause, failure -> true);
  }

  private static void repeat(Runnable work, Pause pause, Predicate<Throwable> passes)
      throws InterruptedException {
    var pauses = new Pauses();
    while (true) {
      try {
        runOnce(work);
        return;
      } catch (RuntimeException failure) {
        if (!passes.test(failure)) {
          throw failure;
        }
        pause.because(failure);
        var length = pauses.next();
        log.warnv("the database does not take it, again in {0}: {1}", length, failure);
        Thread.sleep(length);
      }
    }
  }

  /** Where the rollback fails too, it is still the work's own failure that counts. */
  private static void runOnce(Runnable work) {
    var cause = new AtomicReference<RuntimeException>();
    try {
      QuarkusTransaction.requiringNew()
          .timeout(LONGEST_SECONDS)
          .run(() -> remembering(cause, work));
    } catch (RuntimeException failure) {
      var first = cause.get();
      throw first == null ? failure : first;
    }
  }

  private static void remembering(AtomicReference<RuntimeException> cause, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      cause.set(failure);
      throw failure;
    }
  }
}
