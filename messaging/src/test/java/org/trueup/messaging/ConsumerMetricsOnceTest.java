package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumerMetricsOnceTest {
  private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

  @Test
  void aTopicsLagIsTheOneUnderItsOwnName() {
    var registry = new SimpleMeterRegistry();
    registry.config().meterFilter(ConsumerMetricsOnce.filter());
    for (var topic : List.of("trueup.agreement-signed.v1", "trueup_agreement-signed_v1")) {
      registry.gauge(LAG, List.of(Tag.of("topic", topic)), 7);
    }

    assertThat(registry.find(LAG).gauges())
        .extracting(gauge -> gauge.getId().getTag("topic"))
        .containsExactly("trueup.agreement-signed.v1");
  }
}
