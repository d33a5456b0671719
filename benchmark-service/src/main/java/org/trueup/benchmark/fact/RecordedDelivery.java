package org.trueup.benchmark.fact;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;

/**
 * What became of a reported fact.
 *
 * @param fact the fact now on file
 * @param created whether this made a revision; false when the same was on file already
 * @param determined the benchmark now in force; absent while no agreement covers the year
 */
public record RecordedDelivery<D extends Enum<D>, F>(
    OnFile<D, F> fact, boolean created, Optional<BenchmarkDetermined> determined) {

  /** What the year still waits for; the agreement alone, as long as none covers it. */
  public List<Missing.What> missing() {
    return missing(determined);
  }

  static List<Missing.What> missing(Optional<BenchmarkDetermined> determined) {
    return determined
        .map(benchmark -> benchmark.waitingFor().stream().map(Missing::what).toList())
        .orElse(List.of(Missing.What.AGREEMENT));
  }
}
