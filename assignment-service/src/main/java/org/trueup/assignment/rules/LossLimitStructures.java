package org.trueup.assignment.rules;

import java.util.List;
import org.trueup.contracts.value.LossLimitStructure;

/** The structures of which one is determined for each year of a track. */
public record LossLimitStructures(List<LossLimitStructure> structures) {
  public LossLimitStructures {
    structures = List.copyOf(structures);
  }
}
