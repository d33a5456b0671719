package org.trueup.settlement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedLookTest {

  /** Those who come while one looks share the next look, which begins after they came. */
  @Test
  void isBegunAfterWhoeverHasItAskedAndOnceForAllOfThem() throws Exception {
    var asked = new AtomicInteger();
    var first = new CompletableFuture<Void>();
    var look =
        new SharedLook<>(
            () -> {
              int number = asked.incrementAndGet();
              if (number == 1) {
                first.join();
              }
              return number;
            });
    try (var callers = Executors.newCachedThreadPool()) {
      var one = CompletableFuture.supplyAsync(look::now, callers);
      while (asked.get() == 0) {
        Thread.onSpinWait();
      }
      var others =
          IntStream.range(0, 8)
              .mapToObj(n -> CompletableFuture.supplyAsync(look::now, callers))
              .toList();
      TimeUnit.MILLISECONDS.sleep(50);
      first.complete(null);

      assertThat(one.get(10, TimeUnit.SECONDS)).isOne();
      for (var other : others) {
        assertThat(other.get(10, TimeUnit.SECONDS)).isGreaterThan(1);
      }
    }
    assertThat(asked.get()).isLessThan(9);
  }

  @Test
  void whatFailsFailsForItsCallersAndIsAskedAgain() {
    var asked = new AtomicInteger();
    var look =
        new SharedLook<>(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return asked.get();
            });

    assertThatThrownBy(look::now).isInstanceOf(IllegalStateException.class).hasMessage("away");
    assertThat(look.now()).isEqualTo(2);
  }
}
