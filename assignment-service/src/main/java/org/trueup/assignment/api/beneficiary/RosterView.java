package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.rest.Counted;
import org.trueup.rest.Page;

/**
 * A page of a roster, in the order of tokens, each beneficiary as on the roster topic.
 *
 * @param assignmentRevision the determination whose roster it is
 */
record RosterView(long assignmentRevision, @JsonUnwrapped Page<BeneficiaryAssignmentChanged> page)
    implements Counted {
  @Override
  public int count() {
    return page.count();
  }
}
