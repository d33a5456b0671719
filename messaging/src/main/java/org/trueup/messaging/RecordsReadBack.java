package org.trueup.messaging;

import java.util.List;
import org.trueup.contracts.event.Topic;

/**
 * A service that can take back the records that follow its announcements ({@link
 * AnnouncedRecords}). There are many; so they are read only where announcements were read back, and
 * of these alone.
 */
public interface RecordsReadBack {

  /** The topic of the records; one implementation each. */
  Topic topic();

  /** The topic of the announcements that they follow. */
  Topic following();

  /**
   * Takes records back, in a transaction, in the order of the topic; some may have been taken
   * before. Tombstones are among them.
   *
   * @param records that follow an announcement that was read back
   */
  void add(List<Record> records);

  /**
   * Sees to it that nothing goes out that is older than what was read back, in a transaction.
   *
   * @param restored whose records were all taken
   */
  void complete(Restorations.Restored restored);

  /**
   * One record.
   *
   * @param restored what it belongs to
   * @param revision of the announcement that it follows
   * @param name what follows the key: see {@link AnnouncedRecords.Named}
   */
  record Record(Restorations.Restored restored, long revision, String name, ReceivedEvent event) {}
}
