package org.trueup.benchmark.basis;

import java.time.Instant;

/**
 * A table of figures as it is on file.
 *
 * @param revision counts the versions of this one table
 */
public record BasisFact(BasisKey key, BasisRows rows, long revision, Instant recordedAt) {

  /** {@code benchmark-year/A9004/2022-01-01/BY1/2}. */
  public String id() {
    return key + "/" + revision;
  }
}
