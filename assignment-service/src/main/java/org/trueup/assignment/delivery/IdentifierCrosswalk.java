package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.store.list.IdentifierChanges;
import org.trueup.assignment.store.list.OverlappingAssignments;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Takes changes of identifiers in: two identifiers become one person, in every list on file. Who
 * sends it has known it first; whichever ACO has the person is determined anew.
 */
@ApplicationScoped
public class IdentifierCrosswalk {
  private final AcoLock lock;
  private final IdentifierChanges changes;
  private final OverlappingAssignments claims;
  private final AssignmentDetermination determination;

  IdentifierCrosswalk(
      AcoLock lock,
      IdentifierChanges changes,
      OverlappingAssignments claims,
      AssignmentDetermination determination) {
    this.lock = lock;
    this.changes = changes;
    this.claims = claims;
    this.determination = determination;
  }

  /**
   * @param by who sent it
   * @return how many were new
   * @throws Refusal when an identifier is on file as having replaced another one
   */
  @Transactional
  public int file(AcoId acoId, List<IdentifierChange> sent, String by) {
    var touched =
        new TreeSet<>(claims.acosOf(sent.stream().map(IdentifierChange::current).toList()));
    touched.add(acoId);
    var lockedAt = lock.acquireAll(touched);
    int added = 0;
    for (var change : sent) {
      if (!isOnFile(change)) {
        changes.add(change, lockedAt);
        added++;
      }
    }
    if (added > 0) {
      var cause = Cause.enteredBy(by, Cause.Kind.ASSIGNMENT_LIST, "identifiers changed");
      touched.forEach(aco -> determination.determineAll(aco, cause, lockedAt));
    }
    return added;
  }

  private boolean isOnFile(IdentifierChange change) {
    var previous = changes.previousOf(change.current());
    if (previous.isPresent() && previous.get() != change.previous()) {
      throw Refusal.conflict(
          "An identifier of these replaced another one, by a crosswalk that is on file.");
    }
    if (previous.isEmpty()) {
      refuseCircle(change);
    }
    return previous.isPresent();
  }

  private void refuseCircle(IdentifierChange change) {
    var first = Optional.of(change.previous());
    while (first.isPresent()) {
      if (first.get() == change.current()) {
        throw Refusal.conflict(
            "With what is on file an identifier of these would replace itself. Each row is the"
                + " current identifier and the previous one, in that order.");
      }
      first = changes.previousOf(first.get());
    }
  }
}
