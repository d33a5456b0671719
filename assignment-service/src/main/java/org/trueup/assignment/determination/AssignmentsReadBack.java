package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.Version;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.ReadBack;
import org.trueup.messaging.ReceivedEvent;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * lists are to be sent again; but what everybody has read stays on file, and no revision is given
 * twice.
 */
@ApplicationScoped
class AssignmentsReadBack implements ReadBack {
  private final AcoLock lock;
  private final Assignments assignments;

  AssignmentsReadBack(AcoLock lock, Assignments assignments) {
    this.lock = lock;
    this.assignments = assignments;
  }

  @Override
  public Topic topic() {
    return Topic.ASSIGNMENT_DETERMINED;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return assignments.isEmpty();
  }

  @Override
  public boolean take(ReceivedEvent event) {
    var determined = event.as(AssignmentDetermined.class);
    var head = determined.head();
    lock.acquire(head.acoId());
    var version = new Version(head.revision(), null);
    if (assignments.find(head.acoId(), head.performanceYear(), version).isPresent()) {
      return false;
    }
    assignments.addReadBack(determined);
    return true;
  }
}
