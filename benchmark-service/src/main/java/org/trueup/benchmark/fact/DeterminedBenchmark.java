package org.trueup.benchmark.fact;

import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Fingerprint;

/**
 * A benchmark as determined.
 *
 * @param inputRevisions the facts it was computed from, each with its revision
 * @param fingerprint of its content, without ids, revisions and times
 */
public record DeterminedBenchmark(
    BenchmarkDetermined event, String inputRevisions, String fingerprint) {

  public static DeterminedBenchmark of(BenchmarkDetermined event, String inputRevisions) {
    return new DeterminedBenchmark(event, inputRevisions, Fingerprint.of(event));
  }

  /** Whether determining it again would say nothing new. */
  public boolean isSameAs(DeterminedBenchmark other) {
    return inputRevisions.equals(other.inputRevisions) && fingerprint.equals(other.fingerprint);
  }
}
