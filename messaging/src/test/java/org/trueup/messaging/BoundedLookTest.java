package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedLookTest {
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void itIsAskedOnceForALook() {
    var look = new BoundedLook<>(asked::incrementAndGet, -1, LONG, LONG);

    assertThat(look.now()).isEqualTo(1);
    assertThat(look.now()).isEqualTo(1);
  }

  @Test
  void whoLooksDoesNotWaitForADatabaseThatDoesNotAnswer() throws InterruptedException {
    var answers = new CountDownLatch(1);
    var look = new BoundedLook<>(() -> afterIt(answers), -1, MOMENT, Duration.ZERO);

    assertThat(look.now()).isEqualTo(-1);
    assertThat(look.now()).isEqualTo(-1);
    assertThat(asked).as("nor does it ask again meanwhile").hasValue(1);

    answers.countDown();
    while (look.now() < 0) {
      Thread.sleep(1);
    }
    assertThat(look.now()).isPositive();
  }

  @Test
  void whatFailsIsNotKnown() {
    var look =
        new BoundedLook<Integer>(
            () -> {
              throw new IllegalStateException("away");
            },
            -1,
            LONG,
            LONG);

    assertThat(look.now()).isEqualTo(-1);
  }

  private int afterIt(CountDownLatch answers) {
    asked.incrementAndGet();
    try {
      answers.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return asked.get();
  }
}
