package org.trueup.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;

/**
 * An event to announce.
 *
 * @param key names the thing it is about, and begins with the ACO: {@code A9004/2018}
 * @param acoId decides the partition, so that the events of an ACO stay in order
 * @param id what the event is known by for ever: {@code assignment/A9004/2018/7}
 * @param time when what it tells was recorded
 * @param payload the event, written as JSON when it is added to the outbox
 * @param causationId the event that it follows from, where one does
 */
public record Announcement(
    Topic topic,
    String key,
    AcoId acoId,
    String id,
    Instant time,
    Object payload,
    @Nullable String causationId) {

  public Announcement {
    if (!key.equals(acoId.value()) && !key.startsWith(acoId + "/")) {
      throw new IllegalArgumentException(id + ": key " + key + " does not begin with " + acoId);
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("an event about " + key + " without an id");
    }
  }

  /** An event that follows from what its cause names, where that is an event too. */
  public static Announcement of(Topic topic, AnnouncedEvent event) {
    return new Announcement(
        topic,
        event.key(),
        event.acoId(),
        event.id(),
        event.recordedAt(),
        event,
        event.cause().eventId());
  }
}
