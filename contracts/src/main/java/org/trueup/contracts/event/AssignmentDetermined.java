package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Who belongs to an ACO in a performance year, in totals. Topic {@code
 * trueup.assignment-determined.v1}, key {@code A9004/2018}, kept for ever.
 */
public record AssignmentDetermined(
    @JsonUnwrapped EventHead head, @JsonUnwrapped AssignmentFacts assignment) {

  /** {@code assignment/A9004/2018/7}. */
  public String id() {
    return "assignment/" + head.key() + "/" + head.revision();
  }
}
