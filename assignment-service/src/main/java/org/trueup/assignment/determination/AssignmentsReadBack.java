package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.ReadBack;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * lists are to be sent again; but what everybody has read stays on file, no revision and no number
 * of a list is given twice, and a list that was withdrawn stays withdrawn.
 */
@ApplicationScoped
class AssignmentsReadBack implements ReadBack<AssignmentDetermined> {
  private final Assignments assignments;
  private final RosterAnnouncement rosters;
  private final AssignmentLists lists;

  AssignmentsReadBack(Assignments assignments, RosterAnnouncement rosters, AssignmentLists lists) {
    this.assignments = assignments;
    this.rosters = rosters;
    this.lists = lists;
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
  public boolean has(AssignmentDetermined determined, long revision) {
    return assignments.find(determined.head().acoYear(), Version.of(revision)).isPresent();
  }

  /** Its lists are with this service alone; what can be told without them is its sums. */
  @Override
  public List<String> differences(AssignmentDetermined determined) {
    var facts = determined.assignment();
    var byType = facts.personYearsByType();
    var sum = byType == null ? facts.personYears() : byType.reduce(PersonYears::plus);
    return sum.compareTo(facts.personYears()) == 0
        ? List.of()
        : List.of(
            "personYears are %s, and those of the types add up to %s"
                .formatted(facts.personYears(), sum));
  }

  @Override
  public List<AcoId> acos() {
    return assignments.acos();
  }

  @Override
  public List<AssignmentDetermined> onFile(AcoId aco) {
    return assignments.all(aco);
  }

  @Override
  public Map<String, Long> revisions() {
    return assignments.revisions();
  }

  /** Whom it changed something for. */
  @Override
  public List<Announcement> streams(AssignmentDetermined determined) {
    return List.of(rosters.of(determined));
  }

  @Override
  public boolean comesWithItsSources() {
    return false;
  }

  @Override
  public void add(AssignmentDetermined determined) {
    assignments.addReadBack(determined);
    var list = determined.ofList().list();
    if (list != null) {
      lists.passOver(list.id());
    }
    withdraw(determined);
  }

  /** A list from before the backup that was withdrawn after it, as the determination says. */
  private void withdraw(AssignmentDetermined determined) {
    var cause = determined.head().cause();
    if (cause.kind() != Cause.Kind.WITHDRAWAL || cause.file() == null) {
      return;
    }
    var reason = cause.note() == null ? "withdrawn" : cause.note();
    lists.of(determined.acoId()).stream()
        .filter(list -> list.fileName().equals(cause.file()) && !list.isWithdrawn())
        .forEach(
            list ->
                lists.withdraw(
                    list.id(), new FiledList.Withdrawal(reason, determined.recordedAt())));
  }
}
