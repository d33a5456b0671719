package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.list.RosterRecord;
import org.trueup.assignment.store.list.RosterRestoration;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Outbox;
import org.trueup.messaging.RecordsReadBack;
import org.trueup.messaging.Restorations;

/**
 * Brings rosters back to what was announced of them: the next list is then held against what the
 * topic says, and whom it does not name any more gets a tombstone.
 */
@ApplicationScoped
class RosterReadBack implements RecordsReadBack {
  private final RosterRestoration rosters;
  private final RosterEventMapping mapping;
  private final Assignments assignments;
  private final RosterAnnouncement announcement;
  private final Outbox outbox;

  RosterReadBack(
      RosterRestoration rosters,
      RosterEventMapping mapping,
      Assignments assignments,
      RosterAnnouncement announcement,
      Outbox outbox) {
    this.rosters = rosters;
    this.mapping = mapping;
    this.assignments = assignments;
    this.announcement = announcement;
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.BENEFICIARY_ASSIGNMENT_CHANGED;
  }

  @Override
  public Topic following() {
    return Topic.ASSIGNMENT_DETERMINED;
  }

  @Override
  public void add(List<Record> records) {
    rosters.add(records.stream().map(this::record).toList());
  }

  private RosterRecord record(Record record) {
    var event = record.event();
    var token = UUID.fromString(record.name());
    return new RosterRecord(
        of(record.restored()),
        token,
        record.revision(),
        event.isTombstone() ? null : mapping.state(event.as(BeneficiaryAssignmentChanged.class)));
  }

  /**
   * A roster that the restored outbox still had to announce goes out before those that were read
   * back, and these again after it: so that the topic ends as it was.
   */
  @Override
  public void complete(Restorations.Restored restored) {
    var of = of(restored);
    for (long revision = restored.firstRevision();
        revision <= restored.lastRevision();
        revision++) {
      assignments
          .find(of, Version.of(revision))
          .ifPresent(determined -> outbox.addStreamAgain(announcement.of(determined)));
    }
  }

  private static AcoYear of(Restorations.Restored restored) {
    var parts = restored.key().split("/");
    return new AcoYear(AcoId.parse(parts[0]), PerformanceYear.parse(parts[1]));
  }
}
