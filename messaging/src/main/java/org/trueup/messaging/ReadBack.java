package org.trueup.messaging;

import java.util.List;
import java.util.Map;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;

/**
 * A service that can take its own announcements back into its records. They are read before
 * anything else happens in it, each time it starts: what is on the topic and not in the database
 * was lost there, with a database or with the time since its backup.
 *
 * @param <E> what it announces
 */
public interface ReadBack<E extends AnnouncedEvent> {

  /** The topic that the service announces on. */
  Topic topic();

  Class<E> type();

  /** Whether nothing is on file: then nothing may be announced before the topic was read. */
  boolean isEmpty();

  /** Whether a revision of what the event is about is on file. The ACO is locked. */
  boolean has(E event, long revision);

  /**
   * What in the event does not follow from what it says itself and from what is on file: each a
   * sentence. The ACO is locked, and every earlier revision that was announced is on file.
   *
   * @return empty for an event that verifies
   */
  List<String> differences(E event);

  /**
   * Whether other rules or other software than today's computed it, so that a difference alone does
   * not speak against it. It is taken back then for its signature: nobody else can have made it.
   */
  default boolean isComputedOtherwise(E event) {
    return false;
  }

  /**
   * Whether an event has all that it came from in it. Where it has not, nothing is determined anew
   * of what it is about before an operator confirmed it ({@link Restorations}).
   */
  default boolean comesWithItsSources() {
    return true;
  }

  /** The ACOs about which anything is on file. */
  List<AcoId> acos();

  /** Everything on file about an ACO, each thing in the order of its revisions. */
  List<E> onFile(AcoId aco);

  /** The highest revision on file of each thing, by the key of its records. */
  Map<String, Long> revisions();

  /** Announcements of many records that follow an event; few have any. */
  default List<Announcement> streams(E event) {
    return List.of();
  }

  /** Takes back what is not on file, in the caller's transaction. The ACO is locked. */
  void add(E event);
}
