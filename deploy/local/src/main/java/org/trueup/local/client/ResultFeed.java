package org.trueup.local.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

/** Settlements and assignments on their topics, as anybody downstream reads them. */
public final class ResultFeed implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration ONE_POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<String> wanted;
  private final Map<String, SettlementDetermined> latest = new HashMap<>();
  private final Map<String, AssignmentDetermined> assignments = new HashMap<>();

  private ResultFeed(KafkaConsumer<String, byte[]> consumer, Set<String> wanted) {
    this.consumer = consumer;
    this.wanted = wanted;
  }

  /**
   * Begins to read.
   *
   * @param keys the ACOs and years to look at: {@code A9004/2018}
   */
  public static ResultFeed follow(String bootstrap, Set<String> keys) {
    var topics = Set.of(Topic.SETTLEMENT_DETERMINED, Topic.ASSIGNMENT_DETERMINED);
    return new ResultFeed(Topics.fromTheBeginning(bootstrap, topics), Set.copyOf(keys));
  }

  public Optional<SettlementDetermined> latest(String key) {
    return Optional.ofNullable(latest.get(key));
  }

  /** Reads on until anything is known of the ACO and year: that its settlement waits, too. */
  public void awaitAny(String key) {
    readUntil("anything of " + key, () -> latest.containsKey(key));
  }

  /**
   * Reads on until a settlement of the ACO and year used a revision of its assignment.
   *
   * @throws IllegalStateException when none comes for a minute
   */
  public SettlementDetermined await(String key, long assignmentRevision) {
    readUntil(
        "a settlement of " + key,
        () -> latest(key).filter(found -> used(found, assignmentRevision)).isPresent());
    return requireNonNull(latest.get(key));
  }

  /** Reads on until an assignment is there, as it was announced. */
  public AssignmentDetermined assignment(String key, long revision) {
    var id = "assignment/" + key + "/" + revision;
    readUntil(id, () -> assignments.containsKey(id));
    return requireNonNull(assignments.get(id));
  }

  private void readUntil(String what, BooleanSupplier isThere) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            what + " did not come for a minute; the services' logs say why");
      }
      consumer.poll(ONE_POLL).forEach(this::keep);
    }
  }

  private static boolean used(SettlementDetermined settlement, long assignmentRevision) {
    var benchmark = settlement.inputs().benchmark();
    var used = benchmark == null ? null : benchmark.assignmentRevision();
    return settlement.figures() != null && used != null && used >= assignmentRevision;
  }

  private void keep(ConsumerRecord<String, byte[]> event) {
    if (!wanted.contains(event.key())) {
      return;
    }
    if (event.topic().equals(Topic.ASSIGNMENT_DETERMINED.topicName())) {
      var assignment = Json.read(event.value(), AssignmentDetermined.class);
      assignments.put(assignment.id(), assignment);
    } else {
      var settlement = Json.read(event.value(), SettlementDetermined.class);
      latest.merge(
          event.key(), settlement, (a, b) -> a.head().revision() > b.head().revision() ? a : b);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
