package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which log each partition is that this replica reads now, for the positions that it notes; and
 * what happened to logs since it started.
 */
@ApplicationScoped
class LogsRead implements Alarm {
  private static final Logger log = Logger.getLogger(LogsRead.class);

  private final Map<TopicPartition, Reading> partitions = new ConcurrentHashMap<>();
  private final Set<String> alarms = new ConcurrentSkipListSet<>();

  /**
   * The reading of a partition. After it began anew, a batch may still be in hand that was taken
   * from the place before: until one from the beginning is handled, positions are noted as those of
   * the former log, so that whoever reads them begins anew too.
   *
   * @param noted the id that goes beside positions
   * @param now the id of the log
   * @param next the first record that was not handled
   * @param before which offset a batch begins that came from the beginning
   */
  private record Reading(
      @Nullable String noted, @Nullable String now, long next, Optional<Long> before) {

    Reading restarted(String log) {
      return next == 0 ? of(log, 0) : new Reading(noted, log, next, Optional.of(next));
    }

    Reading reached(long first, long after) {
      return before.filter(place -> first >= place).isPresent()
          ? this
          : new Reading(now, now, after, Optional.empty());
    }

    static Reading of(@Nullable String log, long next) {
      return new Reading(log, log, next, Optional.empty());
    }
  }

  /** Notes that the reading of a partition begins. */
  void begin(
      TopicPartition partition,
      Optional<Beginning.Place> kept,
      Optional<String> now,
      Beginning beginning) {
    var before = kept.map(place -> Reading.of(place.log(), place.next()));
    var reading =
        beginning.alarm().isPresent() && before.isPresent() && now.isPresent()
            ? before.get().restarted(now.get())
            : Reading.of(now.orElse(null), beginning.offset().orElse(0L));
    partitions.put(partition, reading);
  }

  /** Notes that a partition is read from the beginning of a log that took the place of another. */
  void restart(TopicPartition partition, String now) {
    partitions.computeIfPresent(partition, (same, reading) -> reading.restarted(now));
  }

  /**
   * Notes how far a batch came.
   *
   * @return the id to note beside the position; empty where it is not known
   */
  Optional<String> reached(TopicPartition partition, long first, long after) {
    var reading =
        partitions.computeIfPresent(partition, (same, before) -> before.reached(first, after));
    return Optional.ofNullable(reading).map(Reading::noted);
  }

  /** The topics that are read, with the ids of their logs as far as these are known. */
  Map<String, Set<String>> topics() {
    return partitions.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey().topic(),
                Collectors.flatMapping(
                    entry -> Optional.ofNullable(entry.getValue().now()).stream(),
                    Collectors.toSet())));
  }

  void forget(TopicPartition partition) {
    partitions.remove(partition);
  }

  void alarm(String reason) {
    if (alarms.add(reason)) {
      log.error(reason);
    }
  }

  /** For as long as the process lives: nothing is left to do here, but somewhere upstream. */
  @Override
  public List<String> reasons() {
    return List.copyOf(alarms);
  }
}
