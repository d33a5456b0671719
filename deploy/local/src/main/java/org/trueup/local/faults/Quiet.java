package org.trueup.local.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.contracts.event.Topic;
import org.trueup.local.machine.Service;

/**
 * When nothing moves any more: every event was handled by every service that it is for, and none
 * waits to be sent. Looked at in this order, nothing can follow that was not seen.
 */
final class Quiet {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private static final Map<Service, List<Topic>> READ_BY =
      Map.of(
          Service.ASSIGNMENT,
          List.of(),
          Service.BENCHMARK,
          List.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED),
          Service.SETTLEMENT,
          List.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED, Topic.BENCHMARK_DETERMINED));

  private final Books books;
  private final EventLog log;
  private final Duration withoutProgress;

  /**
   * @param withoutProgress how long nothing may move before it counts as stopped
   */
  Quiet(Books books, EventLog log, Duration withoutProgress) {
    this.books = books;
    this.log = log;
    this.withoutProgress = withoutProgress;
  }

  /** Whether it got quiet, and did not only stop. */
  boolean await() throws InterruptedException, SQLException {
    var last = -1L;
    var since = System.nanoTime();
    while (System.nanoTime() - since < withoutProgress.toNanos()) {
      var seen = log.events();
      var left = unhandled(seen) + waiting();
      if (left == 0 && log.records().size() == seen.size()) {
        return true;
      }
      if (seen.size() * 100_000L - left != last) {
        last = seen.size() * 100_000L - left;
        since = System.nanoTime();
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return false;
  }

  /** How many records of all that were ever sent could not be handled. */
  long deadLetters() throws SQLException {
    long letters = 0;
    for (var service : Service.values()) {
      letters += books.deadLetters(service);
    }
    return letters;
  }

  private long waiting() throws SQLException {
    long waiting = 0;
    for (var service : Service.values()) {
      waiting += books.waiting(service);
    }
    return waiting;
  }

  private long unhandled(List<Event> events) throws SQLException {
    long unhandled = 0;
    for (var service : new EnumMap<>(READ_BY).entrySet()) {
      var ids = ids(events, service.getValue());
      unhandled += ids.size() - books.handled(service.getKey(), ids);
    }
    return unhandled;
  }

  private static Set<String> ids(List<Event> events, List<Topic> topics) {
    var names = topics.stream().map(Topic::topicName).collect(Collectors.toSet());
    return events.stream()
        .filter(event -> names.contains(event.topic()))
        .map(Event::id)
        .collect(Collectors.toSet());
  }
}
