package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Who belongs to an ACO in a performance year, in totals. Topic {@code
 * trueup.assignment-determined.v1}, key {@code A9004/2018}, kept for ever.
 *
 * @param ofList what is known besides when a list governs
 */
public record AssignmentDetermined(
    @JsonUnwrapped EventHead head,
    @JsonUnwrapped AssignmentFacts assignment,
    @JsonUnwrapped AssignmentOfList ofList)
    implements DeterminedEvent {

  /** From totals without a list. */
  public AssignmentDetermined(EventHead head, AssignmentFacts assignment) {
    this(head, assignment, AssignmentOfList.NONE);
  }

  /** {@code assignment/A9004/2018/7}. */
  @Override
  public String id() {
    return "assignment/" + head.key() + "/" + head.revision();
  }

  @Override
  public void check(EventCheck check) {
    DeterminedEvent.super.check(check);
    check.unless(assignment.assignedBeneficiaries() >= 0, "assignedBeneficiaries is negative");
    check.present("personYears", assignment.personYears());
    check.unless(
        assignment.personYears() == null || !assignment.personYears().isNegative(),
        "personYears is negative");
  }
}
