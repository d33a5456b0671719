package org.trueup.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A batch that is taken in part by part, each in a transaction: every ACO that a part was about
 * stays locked until it ends, and requests about it wait. On a machine that has no time to spare a
 * whole batch lasts minutes; a part ends after some seconds, wherever it is.
 */
final class BatchInParts {
  /** Much less than the half minute that a request waits for others about its ACO. */
  static final Duration LONGEST_PART = Duration.ofSeconds(2);

  private BatchInParts() {}

  /**
   * Takes all of them in.
   *
   * @param afterTheLast is done in the transaction of the last part
   * @throws InterruptedException when the application stops meanwhile; parts that are done are done
   */
  static <R> void take(
      List<R> records, Consumer<R> each, Runnable afterTheLast, RetryingTransaction.Pause pause)
      throws InterruptedException {
    var left = records;
    do {
      var rest = left;
      var taken = new AtomicInteger();
      RetryingTransaction.run(() -> taken.set(takeAPart(rest, each, afterTheLast)), pause);
      left = rest.subList(taken.get(), rest.size());
    } while (!left.isEmpty());
  }

  private static <R> int takeAPart(List<R> records, Consumer<R> each, Runnable afterTheLast) {
    var taken = takeSome(records, each, LONGEST_PART);
    if (taken == records.size()) {
      afterTheLast.run();
    }
    return taken;
  }

  /** At least one, and more while there is time; how many. */
  static <R> int takeSome(List<R> records, Consumer<R> each, Duration longest) {
    var begin = System.nanoTime();
    var taken = 0;
    for (var record : records) {
      if (taken > 0 && System.nanoTime() - begin > longest.toNanos()) {
        break;
      }
      each.accept(record);
      taken++;
    }
    return taken;
  }
}
