package org.trueup.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;

/**
 * The records of announcements that have too many for the outbox ({@link Outbox#addStream}). The
 * relay reads them where they stand, a part at a time, when it sends them.
 */
public interface AnnouncedRecords {

  /** The topic they go to; one implementation each. */
  Topic topic();

  /**
   * The records that follow one of them, in the order of their names. What an announcement stands
   * for never changes: asked again, the answer is the same.
   *
   * @param session of the relay, in the schema of the service
   * @param payload of the announcement
   * @param after the name of the last record before; absent for the first part
   * @param most how many are wanted; fewer are the last ones
   */
  List<Named> after(Connection session, String payload, @Nullable String after, int most)
      throws SQLException;

  /**
   * One record.
   *
   * @param name follows the key and the id of the announcement, after a slash
   * @param value written as JSON; absent for a tombstone
   */
  record Named(String name, @Nullable Object value) {}
}
