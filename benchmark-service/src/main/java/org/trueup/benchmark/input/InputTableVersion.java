package org.trueup.benchmark.input;

import java.time.Instant;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * An input table as it is on file.
 *
 * @param revision counts the versions of this one table
 */
public record InputTableVersion(
    InputTableKey key, InputRows rows, long revision, Instant recordedAt) {

  /** {@code benchmark-year/A9004/2022-01-01/BY1/2}. */
  public String id() {
    return key + "/" + revision;
  }

  /** The mean risk score of each enrollment type, of a table of national figures. */
  public ByEnrollmentType<Factor> meanRiskScores() {
    return InputFigures.national(rows).meanRiskScore();
  }
}
