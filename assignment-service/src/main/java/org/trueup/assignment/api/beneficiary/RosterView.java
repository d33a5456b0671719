package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.rest.Page;
import org.trueup.rest.Table;

/**
 * A page of a roster, in the order of tokens, each beneficiary as on the roster topic.
 *
 * @param assignmentRevision the determination whose roster it is
 */
record RosterView(long assignmentRevision, @JsonUnwrapped Page<BeneficiaryAssignmentChanged> page)
    implements Table {
  @Override
  public List<?> items() {
    return page.items();
  }
}
