package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.determination.DeliveryRecording;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.event.Missing;

/**
 * What CMS delivered, as it is on file.
 *
 * @param delivery which delivery of a benchmark it is; absent from expenditures
 * @param period which delivery of expenditures it is; absent from a benchmark
 * @param benchmarkRevision the current benchmark after it was sent; absent while there is none
 * @param missing what the year still waits for, told to the sender only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView<F>(
    @Nullable Delivery delivery,
    @Nullable Period period,
    @JsonUnwrapped F fact,
    long revision,
    Instant recordedAt,
    @Nullable Long benchmarkRevision,
    @Nullable List<Missing.What> missing) {

  /** The answer to its sender. */
  static <F> DeliveryView<F> of(DeliveryRecording.Outcome<?, F> outcome) {
    var year = outcome.year();
    return of(outcome.version().fact(), year.benchmarkRevision(), year.missing());
  }

  /** The answer to everybody else. */
  static <F> DeliveryView<F> of(DeliveryVersion<?, F> version) {
    return of(version, null, null);
  }

  private static <F> DeliveryView<F> of(
      DeliveryVersion<?, F> version,
      @Nullable Long benchmarkRevision,
      @Nullable List<Missing.What> missing) {
    return new DeliveryView<>(
        version.delivery() instanceof Delivery delivery ? delivery : null,
        version.delivery() instanceof Period period ? period : null,
        version.fact(),
        version.revision(),
        version.recordedAt(),
        benchmarkRevision,
        missing);
  }
}
