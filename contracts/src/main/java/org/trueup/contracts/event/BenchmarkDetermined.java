package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;

/**
 * Benchmark and actual expenditures of an ACO's assigned beneficiaries in a performance year. Topic
 * {@code trueup.benchmark-determined.v1}, key {@code A9004/2018}, kept for ever.
 *
 * <p>It carries the assignment facts it was computed from and is announced anew for each of their
 * revisions, so that a settlement needs nothing else about beneficiaries. While something is
 * missing its stage is {@code WAITING} and {@code waitingFor} says what.
 *
 * @param assignmentRevision the revision of the assignment it was computed from
 * @param assignment those facts
 * @param source whether CMS's benchmark or ours was used
 * @param sourceReason why that one
 * @param delivery which of CMS's deliveries was used, for a reported benchmark
 * @param benchmarkPerCapita the updated benchmark for each person year, where known
 * @param totalBenchmark the updated benchmark in total dollars
 * @param guardrail whether losses made CMS recalculate it on the two-way blend, 42 CFR
 *     425.652(b)(5); absent where the rule does not exist
 * @param expenditures their actual expenditures
 * @param revisions the revisions of this service's own inputs
 * @param sources CMS's benchmark and ours, as far as they are there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchmarkDetermined(
    @JsonUnwrapped EventHead head,
    List<Missing> waitingFor,
    @Nullable Long assignmentRevision,
    @Nullable AssignmentFacts assignment,
    @Nullable Source source,
    @Nullable String sourceReason,
    @Nullable Delivery delivery,
    @Nullable Money benchmarkPerCapita,
    @Nullable Money totalBenchmark,
    @Nullable Boolean guardrail,
    @Nullable ExpenditureFacts expenditures,
    Revisions revisions,
    List<LineItem> lines,
    @JsonUnwrapped BenchmarkSources sources)
    implements DeterminedEvent {

  /** Whose benchmark it is. */
  public enum Source {
    COMPUTED,
    REPORTED
  }

  /** CMS's deliveries of a benchmark: March, June, October. */
  public enum Delivery {
    PRELIMINARY,
    JUNE,
    FINAL
  }

  /** The revisions of the inputs used; absent where there was none. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Revisions(@Nullable Long reportedBenchmark, @Nullable Long expenditures) {}

  public BenchmarkDetermined {
    waitingFor = waitingFor == null ? List.of() : List.copyOf(waitingFor);
    lines = lines == null ? List.of() : List.copyOf(lines);
    sources = sources == null ? BenchmarkSources.NONE : sources;
  }

  /** {@code benchmark/A9004/2018/7}. */
  @Override
  public String id() {
    return "benchmark/" + head.key() + "/" + head.revision();
  }
}
