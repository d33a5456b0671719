package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.list.RosterRecord;
import org.trueup.assignment.store.list.RosterRecords;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AnnouncedRecords;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Announces rosters: one row of the outbox names the determination, and the relay reads from here
 * what it changed about whom.
 */
@ApplicationScoped
class RosterAnnouncement implements AnnouncedRecords {
  private final Outbox outbox;
  private final RosterRecords records;
  private final RosterStates states;

  RosterAnnouncement(Outbox outbox, RosterRecords records, RosterStates states) {
    this.outbox = outbox;
    this.records = records;
    this.states = states;
  }

  /** Which records an announcement stands for. */
  record Announced(AcoId acoId, PerformanceYear performanceYear, long revision) {}

  /** After the event itself, which its records then follow. */
  void announce(AssignmentDetermined event) {
    var head = event.head();
    outbox.addStream(
        new Announcement(
            topic(),
            head.key(),
            head.acoId(),
            "roster/" + head.key() + "/" + head.revision(),
            head.recordedAt(),
            new Announced(head.acoId(), head.performanceYear(), head.revision()),
            event.id()));
  }

  @Override
  public Topic topic() {
    return Topic.BENEFICIARY_ASSIGNMENT_CHANGED;
  }

  @Override
  public List<Named> after(Connection session, String payload, @Nullable String after, int most)
      throws SQLException {
    var which = Json.read(payload, Announced.class);
    var last = after == null ? null : UUID.fromString(after);
    var part =
        new RosterRecords.Part(
            which.acoId(), which.performanceYear(), which.revision(), last, most);
    return records.announced(session, part).stream().map(this::named).toList();
  }

  private Named named(RosterRecord record) {
    return new Named(
        record.token().toString(), record.state() == null ? null : states.event(record));
  }
}
