package org.trueup.benchmark.fact;

import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/**
 * A kind of fact that CMS delivers several times a year.
 *
 * @param <D> its deliveries; of what is on file the last one counts
 * @param <F> the fact
 * @param name as in the identifiers of facts: {@code reported-benchmark/A9004/2018/FINAL/2}
 * @param words as in refusals and in the causes of benchmarks: {@code reported benchmark FINAL}
 * @param deliveries in the order of the year
 * @param type the fact itself
 * @param cause what the benchmarks that follow from it name as their cause
 */
public record DeliveryKind<D extends Enum<D>, F>(
    String name, String words, Class<D> deliveries, Class<F> type, Cause.Kind cause) {

  /** The updated benchmark: PRELIMINARY, then JUNE, then FINAL. */
  public static final DeliveryKind<Delivery, ReportedBenchmark> BENCHMARK =
      new DeliveryKind<>(
          "reported-benchmark",
          "reported benchmark",
          Delivery.class,
          ReportedBenchmark.class,
          Cause.Kind.BENCHMARK_INPUT);

  /** Actual expenditures: Q1 to Q4, then FINAL. */
  public static final DeliveryKind<Period, ReportedExpenditures> EXPENDITURES =
      new DeliveryKind<>(
          "expenditures",
          "expenditures",
          Period.class,
          ReportedExpenditures.class,
          Cause.Kind.EXPENDITURES);

  /** One of its deliveries, in words. */
  public String words(D delivery) {
    return words + " " + delivery;
  }

  @Override
  public String toString() {
    return name;
  }
}
