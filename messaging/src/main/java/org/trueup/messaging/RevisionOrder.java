package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;

/**
 * Each revision follows the one before. A gap says that an event was lost, or that somebody made
 * one up: what came then waits, and is not taken for the newest. Otherwise one with a revision that
 * is never reached would keep all true ones out.
 */
@ApplicationScoped
class RevisionOrder {
  private final DeadLetterTable deadLetters;

  RevisionOrder(DeadLetterTable deadLetters) {
    this.deadLetters = deadLetters;
  }

  /**
   * Refuses an event before its turn, in the caller's transaction.
   *
   * @param onFile the highest revision on file of what it is about; 0 for none
   * @throws RevisionGap when the one before neither is on file nor was laid aside
   */
  void refuseAGap(Topic topic, ReceivedEvent received, AnnouncedEvent event, long onFile) {
    if (event.revision() <= onFile + 1 || mayJump(topic, received, onFile)) {
      return;
    }
    var before = before(event);
    if (!deadLetters.isLaidAside(before)) {
      throw new RevisionGap(event.id(), onFile, before);
    }
  }

  /**
   * Where earlier ones are gone in time, or nothing is there yet that would be passed over, it is
   * enough that its announcer is known: every event is complete.
   */
  private static boolean mayJump(Topic topic, ReceivedEvent received, long onFile) {
    return received.isSigned()
        && (onFile == 0 || topic.retention() == Topic.Retention.LATEST_OF_EACH_KEY);
  }

  /** Ids end with the revision. */
  private static String before(AnnouncedEvent event) {
    var id = event.id();
    return id.substring(0, id.lastIndexOf('/') + 1) + (event.revision() - 1);
  }

  /** What a failure says that an event waits for. */
  static Optional<String> waitsFor(Throwable failure) {
    return failure instanceof RevisionGap gap ? Optional.of(gap.waitsFor()) : Optional.empty();
  }
}
