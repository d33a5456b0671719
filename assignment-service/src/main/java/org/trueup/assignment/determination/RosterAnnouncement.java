package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.list.RosterRecord;
import org.trueup.assignment.store.list.RosterRecords;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AnnouncedRecords;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Announces rosters: one row of the outbox names the determination, and the relay reads from here
 * for whom it changed what.
 */
@ApplicationScoped
class RosterAnnouncement implements AnnouncedRecords {
  private final Outbox outbox;
  private final RosterRecords records;
  private final RosterEventMapping mapping;

  RosterAnnouncement(Outbox outbox, RosterRecords records, RosterEventMapping mapping) {
    this.outbox = outbox;
    this.records = records;
    this.mapping = mapping;
  }

  /**
   * Which records an announcement stands for. It is written in the outbox, where the relay of a
   * later version of this service may find it.
   */
  record Reference(AcoId acoId, PerformanceYear performanceYear, long revision) {}

  /** After the event itself, which its records then follow. */
  void announce(AssignmentDetermined event) {
    outbox.addStream(of(event));
  }

  /** The announcement of whom a determination changed something for. */
  Announcement of(AssignmentDetermined event) {
    return new Announcement(
        topic(),
        event.key(),
        event.acoId(),
        "roster/" + event.key() + "/" + event.revision(),
        event.recordedAt(),
        new Reference(event.acoId(), event.head().performanceYear(), event.revision()),
        event.id());
  }

  @Override
  public Topic topic() {
    return Topic.BENEFICIARY_ASSIGNMENT_CHANGED;
  }

  @Override
  public List<Named> after(Connection session, String payload, @Nullable String after, int most)
      throws SQLException {
    var which = Json.read(payload, Reference.class);
    var of = new AcoYear(which.acoId(), which.performanceYear());
    var last = Optional.ofNullable(after).map(UUID::fromString);
    var part = new RosterRecords.Part(of, which.revision(), last, most);
    return records.announced(session, part).stream().map(this::named).toList();
  }

  private Named named(RosterRecord record) {
    return new Named(
        record.token().toString(), record.state() == null ? null : mapping.event(record));
  }
}
