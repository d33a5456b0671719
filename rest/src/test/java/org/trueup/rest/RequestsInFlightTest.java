package org.trueup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestsInFlightTest {
  @Test
  void oneThatIsAnsweredMeanwhileIsWaitedForAndNoLonger() throws InterruptedException {
    var requests = new RequestsInFlight(Duration.ofSeconds(30));
    requests.change(1);
    Thread.ofVirtual().start(() -> requests.change(-1));

    assertThat(requests.awaitNone()).isZero();
  }

  @Test
  void oneThatTakesTooLongIsCutOff() throws InterruptedException {
    var requests = new RequestsInFlight(Duration.ofMillis(20));
    requests.change(1);

    assertThat(requests.awaitNone()).isEqualTo(1);
  }
}
