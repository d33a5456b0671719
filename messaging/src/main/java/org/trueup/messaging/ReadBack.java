package org.trueup.messaging;

import org.trueup.contracts.event.Topic;

/**
 * A service that can take its own announcements back into its records. They are read before
 * anything else happens in it, each time it starts: what is on the topic and not in the database
 * was lost there, with a database or with the time since its backup.
 */
public interface ReadBack {

  /** The topic that the service announces on. */
  Topic topic();

  /** Whether nothing is on file: then nothing may be announced before the topic was read. */
  boolean isEmpty();

  /**
   * Takes an announcement back, in the caller's transaction; nothing happens where it is on file.
   *
   * @return whether it was not
   */
  boolean take(ReceivedEvent event);
}
