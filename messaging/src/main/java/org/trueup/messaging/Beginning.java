package org.trueup.messaging;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a partition begins: where it ended, when that is a place in the log that is
 * there now, and otherwise at its beginning. What is read twice then is not new to the inbox.
 *
 * @param offset empty for the beginning
 * @param alarm why it is the beginning, where something was read before
 */
record Beginning(Optional<Long> offset, Optional<String> alarm) {
  private static final String FROM_THE_BEGINNING =
      " It is read from its beginning; what was handled before is passed over. Whoever announces on it"
          + " has to announce again what is not on it any more.";

  /**
   * A place in a log, as it is kept in the database.
   *
   * @param next the first record that was not handled
   * @param log the id of its topic; absent where an earlier version noted the place
   */
  record Place(long next, @Nullable String log) {}

  /**
   * Decides.
   *
   * @param kept where the reading ended; empty where nothing was read
   * @param log the id of the topic now; empty where the broker gives none
   * @param end the offset after the last record that may be read now
   */
  static Beginning of(
      TopicPartition partition, Optional<Place> kept, Optional<String> log, long end) {
    if (kept.isEmpty()) {
      return new Beginning(Optional.empty(), Optional.empty());
    }
    var place = kept.get();
    if (place.log() != null && log.filter(now -> !now.equals(place.log())).isPresent()) {
      return restarted(
          "Topic %s is another one than it was: it was created anew, or the broker is another one."
              .formatted(partition.topic()));
    }
    if (place.next() > end) {
      return restarted(
          "Topic %s, partition %d, ends at %d, and had been read up to %d: records of it were lost."
              .formatted(partition.topic(), partition.partition(), end, place.next()));
    }
    return new Beginning(Optional.of(place.next()), Optional.empty());
  }

  private static Beginning restarted(String alarm) {
    return new Beginning(Optional.empty(), Optional.of(alarm + FROM_THE_BEGINNING));
  }
}
