package org.trueup.contracts.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The assignment methodologies of a track; more than one is an annual choice (42 CFR 425.226(a)(1),
 * 425.400(a)). Asked by the service that takes agreements and by the one that compares terms.
 *
 * @param unlessElected what holds where the ACO chose nothing
 */
public record MethodologyChoices(
    List<AssignmentMethodology> choices,
    @JsonProperty("unless-elected") AssignmentMethodology unlessElected) {
  public MethodologyChoices {
    choices = List.copyOf(choices);
    if (!choices.contains(unlessElected)) {
      throw new IllegalArgumentException(unlessElected + " is not one of " + choices);
    }
  }
}
