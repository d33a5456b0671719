package org.trueup.benchmark.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.Recorded;

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

    /** What became of a fact, as it is on file now. */
    public static Item of(ImportedFact fact, Recorded<?> recorded) {
      var source = fact.source();
      return new Item(
          fact.aco(),
          source.kind(),
          source.path(),
          source.line(),
          source.rows(),
          recorded.isNew() ? Outcome.ACCEPTED : Outcome.UNCHANGED,
          recorded.revision());
    }
  }

  /** A year, with its {@link YearOutcome}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Year(
      AcoId acoId,
      PerformanceYear performanceYear,
      @Nullable Long benchmarkRevision,
      List<Missing.What> missing) {

    /** Where a year stands with its current benchmark. */
    public static Year of(AcoYear of, Optional<BenchmarkDetermined> current) {
      var outcome = YearOutcome.of(current);
      return new Year(of.aco(), of.year(), outcome.benchmarkRevision(), outcome.missing());
    }
  }
}
