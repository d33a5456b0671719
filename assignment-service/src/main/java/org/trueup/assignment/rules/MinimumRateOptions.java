package org.trueup.assignment.rules;

import java.util.List;
import org.trueup.contracts.value.MinimumRateElection;

/** The minimum savings and loss rates that a track knows; more than one is a choice. */
public record MinimumRateOptions(List<MinimumRateElection> options) {
  public MinimumRateOptions {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("a track has at least one minimum rate");
    }
  }

  public boolean isChoice() {
    return options.size() > 1;
  }
}
