package org.trueup.local.replay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Topics;

/** The settlements on the topic, from its beginning on; of each ACO and year the latest. */
final class SettlementTopic implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<String> wanted;
  private final Map<String, Settled> latest = new ConcurrentHashMap<>();
  private final AtomicLong arrived = new AtomicLong();
  private final CompletableFuture<Void> reading;

  private SettlementTopic(KafkaConsumer<String, byte[]> consumer, Set<String> wanted) {
    this.consumer = consumer;
    this.wanted = wanted;
    this.reading =
        CompletableFuture.runAsync(
            this::read, task -> Thread.ofPlatform().name("settlement-topic").start(task));
  }

  /**
   * Begins to read.
   *
   * @param keys the ACOs and years to look at: {@code A9004/2018}
   */
  static SettlementTopic follow(Map<String, Object> kafka, Set<String> keys) {
    var consumer = Topics.fromTheBeginning(kafka, Set.of(Topic.SETTLEMENT_DETERMINED));
    return new SettlementTopic(consumer, Set.copyOf(keys));
  }

  Optional<Settled> latest(String key) {
    return Optional.ofNullable(latest.get(key));
  }

  /** Counts the settlements that came: while it grows, there is progress. */
  long arrived() {
    if (reading.isDone()) {
      reading.join(); // says why it ended
    }
    return arrived.get();
  }

  @Override
  public void close() {
    consumer.wakeup();
    reading.join();
  }

  private void read() {
    try (consumer) {
      while (true) {
        consumer.poll(ONE_POLL).forEach(this::keep);
      }
    } catch (WakeupException closed) {
      return; // by close(), which waits for this thread
    }
  }

  private void keep(ConsumerRecord<String, byte[]> event) {
    if (!wanted.contains(event.key())) {
      return;
    }
    var settled = Settled.of(Json.read(event.value(), SettlementDetermined.class));
    latest.merge(event.key(), settled, (a, b) -> a.revision() > b.revision() ? a : b);
    arrived.incrementAndGet();
  }
}
