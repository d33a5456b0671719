package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicReference;
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

  /**
   * Does the work once, and throws what the work throws.
   *
   * @throws InterruptedException when the application stops meanwhile; nothing was done then
   */
  static void run(Runnable work) throws InterruptedException {
    var pauses = new Pauses();
    while (true) {
      try {
        runOnce(work);
        return;
      } catch (RuntimeException failure) {
        if (!PassingFault.isBehind(failure)) {
          throw failure;
        }
        var pause = pauses.next();
        log.warnv("the database is not available, again in {0}: {1}", pause, failure);
        Thread.sleep(pause);
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
