package org.trueup.performance.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Topics;

/** Reads settlements from their topic as they come, as anybody downstream would. */
public final class Settlements implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Map<String, Long> settled = new ConcurrentHashMap<>();
  private final Thread reader;
  private volatile boolean stopped;

  private Settlements(String bootstrap) {
    this.reader = Thread.ofPlatform().daemon().unstarted(() -> read(bootstrap));
  }

  /** Begins to read. */
  public static Settlements follow(String bootstrap) {
    var settlements = new Settlements(bootstrap);
    settlements.reader.start();
    return settlements;
  }

  /**
   * Returns when settlements were announced that used these revisions of assignment.
   *
   * @param revisions by the key of the events: {@code A1000/2024}
   */
  public synchronized void await(Map<String, Long> revisions) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!revisions.entrySet().stream().allMatch(this::isSettled)) {
      if (System.nanoTime() > end || !reader.isAlive()) {
        throw new IllegalStateException("not every settlement came; the services' logs say why");
      }
      wait(ONE_POLL.toMillis());
    }
  }

  private boolean isSettled(Map.Entry<String, Long> wanted) {
    return settled.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue();
  }

  private void read(String bootstrap) {
    try (var consumer = Topics.fromTheBeginning(bootstrap, Set.of(Topic.SETTLEMENT_DETERMINED))) {
      while (!stopped) {
        var records = consumer.poll(ONE_POLL);
        records.forEach(record -> keep(record.key(), record.value()));
        if (!records.isEmpty()) {
          tell();
        }
      }
    }
  }

  private synchronized void tell() {
    notifyAll();
  }

  private void keep(String key, byte[] value) {
    var event = Json.read(value, JsonNode.class);
    if (event.hasNonNull("figures")) {
      long used = event.path("inputs").path("benchmark").path("assignmentRevision").asLong();
      settled.merge(key, used, Math::max);
    }
  }

  @Override
  public void close() {
    stopped = true; // the reader sees it with its next look
  }
}
