package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Revisions;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.Money;

/** Every revision of a benchmark, the first one first: why it was made and what it came to. */
public record BenchmarkHistory(List<Entry> items) {

  /** One revision. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      long revision,
      Instant recordedAt,
      Stage stage,
      Cause cause,
      @Nullable Long assignmentRevision,
      Revisions revisions,
      @Nullable Money totalBenchmark,
      @Nullable Money totalExpenditures) {

    static Entry of(BenchmarkDetermined event) {
      var expenditures = event.expenditures();
      return new Entry(
          event.head().revision(),
          event.head().recordedAt(),
          event.head().stage(),
          event.head().cause(),
          event.assignmentRevision(),
          event.revisions(),
          event.totalBenchmark(),
          expenditures == null ? null : expenditures.total());
    }
  }

  static BenchmarkHistory of(List<BenchmarkDetermined> revisions) {
    return new BenchmarkHistory(revisions.stream().map(Entry::of).toList());
  }
}
