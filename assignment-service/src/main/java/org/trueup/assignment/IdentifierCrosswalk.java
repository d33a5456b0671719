package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.store.list.IdentifierChanges;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/** Takes changes of identifiers in: two identifiers become one person, in every list on file. */
@ApplicationScoped
public class IdentifierCrosswalk {
  private final AcoLock lock;
  private final IdentifierChanges changes;
  private final AssignmentDetermination determination;

  IdentifierCrosswalk(
      AcoLock lock, IdentifierChanges changes, AssignmentDetermination determination) {
    this.lock = lock;
    this.changes = changes;
    this.determination = determination;
  }

  /**
   * @return how many were new
   * @throws Refusal when an identifier is on file as having replaced another one
   */
  @Transactional
  public int file(AcoId acoId, List<IdentifierChange> sent) {
    var lockedAt = lock.acquire(acoId);
    int added = 0;
    for (var change : sent) {
      if (!isOnFile(change)) {
        changes.add(change, lockedAt);
        added++;
      }
    }
    if (added > 0) {
      var cause = new Cause(Cause.Kind.ASSIGNMENT_LIST, null, null, null, "identifiers changed");
      determination.determineAll(acoId, cause, lockedAt);
    }
    return added;
  }

  private boolean isOnFile(IdentifierChange change) {
    var previous = changes.previousOf(change.current());
    if (previous.isPresent() && previous.get() != change.previous()) {
      throw Refusal.conflict(
          "An identifier of these replaced another one, by a crosswalk that is on file.");
    }
    return previous.isPresent();
  }
}
