package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.assignment.store.Assignments;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.ReadBack;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * lists are to be sent again; but what everybody has read stays on file, and no revision is given
 * twice.
 */
@ApplicationScoped
class AssignmentsReadBack implements ReadBack<AssignmentDetermined> {
  private final Assignments assignments;

  AssignmentsReadBack(Assignments assignments) {
    this.assignments = assignments;
  }

  @Override
  public Topic topic() {
    return Topic.ASSIGNMENT_DETERMINED;
  }

  @Override
  public Class<AssignmentDetermined> type() {
    return AssignmentDetermined.class;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return assignments.isEmpty();
  }

  @Override
  public boolean has(AssignmentDetermined determined) {
    var version = Version.of(determined.revision());
    return assignments.find(determined.head().acoYear(), version).isPresent();
  }

  @Override
  public void add(AssignmentDetermined determined) {
    assignments.addReadBack(determined);
  }
}
