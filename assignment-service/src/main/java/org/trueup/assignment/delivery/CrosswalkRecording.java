package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.store.list.IdentifierChanges;
import org.trueup.assignment.store.list.OverlappingAssignments;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Records changes of identifiers: two identifiers become one beneficiary, in every list on file.
 * Whoever sends it knew it first; whichever ACO has the beneficiary is determined anew.
 */
@ApplicationScoped
public class CrosswalkRecording {
  private final AcoLock lock;
  private final IdentifierChanges changes;
  private final OverlappingAssignments overlapping;
  private final AcoRecords records;
  private final AssignmentDetermination determination;

  CrosswalkRecording(
      AcoLock lock,
      IdentifierChanges changes,
      OverlappingAssignments overlapping,
      AcoRecords records,
      AssignmentDetermination determination) {
    this.lock = lock;
    this.changes = changes;
    this.overlapping = overlapping;
    this.records = records;
    this.determination = determination;
  }

  /**
   * Records those that are new.
   *
   * @param by who sent it
   * @return how many were new
   * @throws Refusal 409 when an identifier is on file as having replaced another one
   */
  @Transactional
  public int record(AcoId acoId, List<IdentifierChange> sent, String by) {
    var touched =
        new TreeSet<>(overlapping.acosOf(sent.stream().map(IdentifierChange::current).toList()));
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
      touched.forEach(aco -> determination.determineAll(records.of(aco), cause, lockedAt));
    }
    return added;
  }

  private boolean isOnFile(IdentifierChange change) {
    var previous = changes.previousOf(change.current());
    if (previous.isPresent() && previous.get() != change.previous()) {
      throw Refusal.conflict(
          "One of these MBIs already replaced a different MBI in an earlier crosswalk; nothing was"
              + " saved. Send the rows that are new.");
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
            "With the crosswalks on file one of these MBIs would replace itself; nothing was saved."
                + " Each row has the current MBI first and the previous one second.");
      }
      first = changes.previousOf(first.get());
    }
  }
}
