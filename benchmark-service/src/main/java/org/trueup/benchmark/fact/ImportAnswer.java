package org.trueup.benchmark.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What became of a file.
 *
 * @param id SHA-256 of its bytes
 * @param rows without the header
 * @param items its facts, in the order of the file
 * @param benchmarks the years it touched, as they stood afterwards
 */
public record ImportAnswer(
    String id, Instant recordedAt, long rows, List<Item> items, List<Year> benchmarks) {

  /** What became of a fact. */
  public enum Outcome {
    ACCEPTED,
    UNCHANGED
  }

  /**
   * A fact.
   *
   * @param path the resource that shows it
   * @param line the first of its rows
   * @param rows how many rows make it
   * @param outcome UNCHANGED when the same was on file already
   * @param revision it has on file
   */
  public record Item(
      AcoId acoId, String kind, String path, long line, int rows, Outcome outcome, long revision) {

    public static Item of(ImportedFact fact, boolean created, long revision) {
      var source = fact.source();
      var outcome = created ? Outcome.ACCEPTED : Outcome.UNCHANGED;
      return new Item(
          fact.aco(),
          source.kind(),
          source.path(),
          source.line(),
          source.rows(),
          outcome,
          revision);
    }
  }

  /**
   * A year.
   *
   * @param benchmarkRevision the benchmark in force; absent while there is none
   * @param missing what it still waits for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Year(
      AcoId acoId,
      PerformanceYear performanceYear,
      @Nullable Long benchmarkRevision,
      List<Missing.What> missing) {

    public static Year of(AcoYear of, Optional<BenchmarkDetermined> determined) {
      var revision = determined.map(event -> event.head().revision()).orElse(null);
      return new Year(of.aco(), of.year(), revision, RecordedDelivery.missing(determined));
    }
  }
}
