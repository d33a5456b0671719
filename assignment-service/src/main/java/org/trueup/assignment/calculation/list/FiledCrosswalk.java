package org.trueup.assignment.calculation.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crosswalk on file, without its rows.
 *
 * @param id its number here
 * @param changes how many of its rows were new
 * @param withdrawal why it was withdrawn, when it was
 */
public record FiledCrosswalk(
    long id, int changes, Instant recordedAt, FiledList.@Nullable Withdrawal withdrawal) {

  /** The same, withdrawn. */
  public FiledCrosswalk with(FiledList.Withdrawal because) {
    return new FiledCrosswalk(id, changes, recordedAt, because);
  }

  public boolean isWithdrawn() {
    return withdrawal != null;
  }
}
