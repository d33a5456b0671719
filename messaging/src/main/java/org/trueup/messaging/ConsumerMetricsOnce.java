package org.trueup.messaging;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Kafka's clients tell what they measure of a topic twice, once with dots in its name and once with
 * underscores in their place: a sum would be double. The second is left out.
 */
@ApplicationScoped
class ConsumerMetricsOnce {

  @Produces
  @Singleton
  MeterFilter withoutTheSecondName() {
    return filter();
  }

  static MeterFilter filter() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        var topic = id.getTag("topic");
        return id.getName().startsWith("kafka.") && topic != null && topic.startsWith("trueup_")
            ? MeterFilterReply.DENY
            : MeterFilterReply.NEUTRAL;
      }
    };
  }
}
