package org.trueup.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.measure.Metric;

/** Measures what the catalog has, in the registry of the process. */
public final class Measures {
  private Measures() {}

  /** A figure that is asked for when somebody looks. */
  static Gauge gauge(Metric metric, Supplier<Number> figure) {
    return Gauge.builder(metric.title(), figure)
        .description(metric.what())
        .baseUnit(metric.kind() == Metric.Kind.SECONDS ? "seconds" : null)
        .register(Metrics.globalRegistry);
  }

  /**
   * Counts so many more.
   *
   * @param tags names and values, of which there are few: {@code outcome}, {@code REFUSED}
   */
  public static void count(Metric metric, long more, String... tags) {
    Counter.builder(metric.title())
        .description(metric.what())
        .tags(tags)
        .register(Metrics.globalRegistry)
        .increment(more);
  }

  /** Counts records that were taken in, or laid aside. */
  static void taken(List<ConsumerRecord<String, byte[]>> records) {
    records.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::topic, Collectors.counting()))
        .forEach((topic, number) -> count(Metric.EVENTS_TAKEN, number, "topic", topic));
  }

  /** Notes that something took so long. */
  public static void took(Metric metric, Duration time) {
    timer(metric).record(time);
  }

  /** Shows a duration that nothing has taken yet. */
  public static void prepare(Metric metric) {
    timer(metric);
  }

  private static Timer timer(Metric metric) {
    return Timer.builder(metric.title())
        .description(metric.what())
        .register(Metrics.globalRegistry);
  }
}
