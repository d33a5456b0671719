package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.RecordedDelivery;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.Missing;

/**
 * A fact as it is on file.
 *
 * @param benchmarkRevision the benchmark in force after it was sent; absent while there is none
 * @param missing what the year still waits for, told to the sender only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportedBenchmarkAnswer(
    Delivery delivery,
    @JsonUnwrapped ReportedBenchmark fact,
    long revision,
    Instant recordedAt,
    @Nullable Long benchmarkRevision,
    @Nullable List<Missing.What> missing) {

  static ReportedBenchmarkAnswer of(OnFile<Delivery, ReportedBenchmark> onFile) {
    return of(onFile, null, null);
  }

  static ReportedBenchmarkAnswer of(RecordedDelivery<Delivery, ReportedBenchmark> kept) {
    var determined = kept.determined().map(event -> event.head().revision()).orElse(null);
    return of(kept.fact(), determined, kept.missing());
  }

  private static ReportedBenchmarkAnswer of(
      OnFile<Delivery, ReportedBenchmark> onFile,
      @Nullable Long determined,
      @Nullable List<Missing.What> missing) {
    return new ReportedBenchmarkAnswer(
        onFile.delivery(),
        onFile.fact(),
        onFile.revision(),
        onFile.recordedAt(),
        determined,
        missing);
  }
}
