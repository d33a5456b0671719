package org.trueup.contracts.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * Whether an event says what everybody needs who takes it in. One that does not becomes a dead
 * letter, with everything that is wrong about it as the reason.
 */
public final class EventCheck {
  private final List<String> faults = new ArrayList<>();

  private EventCheck() {}

  /**
   * Refuses an event that lacks a part, or that is about something else than its record.
   *
   * @param id as the record's headers name it
   * @param acoId of the record, which decided its partition
   * @throws IllegalArgumentException with all that is wrong
   */
  public static <E extends AnnouncedEvent> E checked(E event, String id, AcoId acoId) {
    var parts = new EventCheck();
    event.check(parts);
    parts.throwIfAny();
    var identity = new EventCheck();
    identity.unless(acoId.equals(event.acoId()), "acoId is not that of the record");
    identity.unless(event.revision() > 0, "revision is not 1 or more");
    var replaced = event.supersedes();
    identity.unless(
        replaced == null || replaced == event.revision() - 1,
        "supersedes is %d and revision %d, which replaces the one before"
            .formatted(replaced, event.revision()));
    identity.unless(id.equals(event.id()), "it is " + event.id() + ", and its record says " + id);
    identity.throwIfAny();
    return event;
  }

  public void present(String field, @Nullable Object value) {
    unless(value != null, field + " is missing");
  }

  public void unless(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
  }
}
