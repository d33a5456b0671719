package org.trueup.benchmark.fact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;

/**
 * Where a year stands after a fact about it was recorded.
 *
 * @param benchmarkRevision the current benchmark; absent while no agreement covers the year
 * @param missing what the year still waits for; the agreement alone, as long as none covers it
 */
public record YearOutcome(@Nullable Long benchmarkRevision, List<Missing.What> missing) {
  private static final YearOutcome NOT_COVERED =
      new YearOutcome(null, List.of(Missing.What.AGREEMENT));

  /** Where the year stands with its current benchmark. */
  public static YearOutcome of(Optional<BenchmarkDetermined> current) {
    return current.map(YearOutcome::of).orElse(NOT_COVERED);
  }

  private static YearOutcome of(BenchmarkDetermined current) {
    return new YearOutcome(
        current.revision(), current.waitingFor().stream().map(Missing::what).toList());
  }
}
