package org.trueup.assignment.rules.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.trueup.contracts.value.LossLimitStructure;

/**
 * The structures of which one is determined for each year of a track.
 *
 * @param bedsOfASmallRuralHospital the most beds with which a rural hospital still is a small one
 */
public record LossLimitStructures(
    List<LossLimitStructure> structures,
    @JsonProperty("beds-of-a-small-rural-hospital") int bedsOfASmallRuralHospital) {
  public LossLimitStructures {
    structures = List.copyOf(structures);
  }
}
