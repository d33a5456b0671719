package org.trueup.benchmark.fact;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * An ACO that has to follow a change of national figures.
 *
 * @param note what their sender said about it
 */
public record PendingAco(AcoId aco, @Nullable String note) {

  public static PendingAco of(AcoId aco, String note) {
    return new PendingAco(aco, note.isEmpty() ? null : note);
  }
}
