package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Revisions;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.Money;

/**
 * One revision of a benchmark in its history: why it was determined and what it came to.
 *
 * @param provisional true where a rule behind it was not read in a text, or is carried forward
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
    long revision,
    Instant recordedAt,
    Stage stage,
    Cause cause,
    @Nullable Long assignmentRevision,
    Revisions revisions,
    @Nullable Money totalBenchmark,
    @Nullable Money totalExpenditures,
    @Nullable Boolean provisional) {

  static RevisionView of(BenchmarkDetermined event) {
    var expenditures = event.expenditures();
    return new RevisionView(
        event.revision(),
        event.recordedAt(),
        event.head().stage(),
        event.cause(),
        event.assignmentRevision(),
        event.revisions(),
        event.totalBenchmark(),
        expenditures == null ? null : expenditures.total(),
        event.head().hasProvisionalRules() ? true : null);
  }
}
