package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.store.Assignments;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.ReadBack;

/**
 * Brings determinations back that were announced after the backup a database comes from. Their
 * lists are to be sent again; but what everybody has read stays on file, and no revision is given
 * twice.
 */
@ApplicationScoped
class AssignmentsReadBack implements ReadBack<AssignmentDetermined> {
  private final Assignments assignments;
  private final RosterAnnouncement rosters;

  AssignmentsReadBack(Assignments assignments, RosterAnnouncement rosters) {
    this.assignments = assignments;
    this.rosters = rosters;
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
  public void add(AssignmentDetermined determined) {
    assignments.addReadBack(determined);
  }
}
