package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;

/**
 * Takes records of a service's own topic back into its records, those that verify: whoever may
 * write to a topic must not decide by it what is on file. Whatever else stands there is laid aside,
 * and says so until somebody decided about it.
 */
@ApplicationScoped
class TakingBack {
  private final Authenticity authenticity;
  private final AcoLock lock;
  private final ConsumerPositions positions;
  private final DeadLetters deadLetters;
  private final Restorations restorations;

  TakingBack(
      Authenticity authenticity,
      AcoLock lock,
      ConsumerPositions positions,
      DeadLetters deadLetters,
      Restorations restorations) {
    this.authenticity = authenticity;
    this.lock = lock;
    this.positions = positions;
    this.deadLetters = deadLetters;
    this.restorations = restorations;
  }

  /** Takes back what is not on file of a batch, and returns how many that were. */
  long take(ReadBack<?> service, List<ConsumerRecord<String, byte[]>> batch)
      throws InterruptedException {
    try {
      return takeTogether(service, batch);
    } catch (RuntimeException oneOfThemFailed) {
      long taken = 0;
      for (var record : batch) {
        taken += takeAlone(service, record);
      }
      RetryingTransaction.run(() -> positions.reached(batch));
      return taken;
    }
  }

  /** Whatever somebody else put on the topic must not keep the service from starting. */
  private long takeAlone(ReadBack<?> service, ConsumerRecord<String, byte[]> record)
      throws InterruptedException {
    try {
      return takeTogether(service, List.of(record));
    } catch (RuntimeException foreign) {
      deadLetters.layAside(record, foreign);
      return 0;
    }
  }

  private long takeTogether(ReadBack<?> service, List<ConsumerRecord<String, byte[]>> batch)
      throws InterruptedException {
    var taken = new AtomicLong();
    RetryingTransaction.run(
        () -> {
          taken.set(
              batch.stream()
                  .filter(record -> record.value() != null) // a state that was taken away
                  .map(authenticity::received)
                  .filter(event -> takeBack(service, event))
                  .count());
          positions.reached(batch);
        });
    return taken.get();
  }

  /**
   * Takes one event back in the caller's transaction.
   *
   * @return whether it was not on file
   * @throws NotVerified when it does not follow from what it says itself
   */
  <E extends AnnouncedEvent> boolean takeBack(ReadBack<E> service, ReceivedEvent event) {
    var announced = event.checked(service.type());
    lock.acquire(announced.acoId(), announced.recordedAt());
    if (service.has(announced, announced.revision())) {
      return false;
    }
    var differences = differences(service, announced);
    if (!differences.isEmpty() && !(event.isSigned() && service.isComputedOtherwise(announced))) {
      throw new NotVerified(announced.id(), differences);
    }
    service.add(announced);
    if (!service.comesWithItsSources()) {
      restorations.note(service.topic(), announced);
    }
    return true;
  }

  private static <E extends AnnouncedEvent> List<String> differences(
      ReadBack<E> service, E announced) {
    long before = announced.revision() - 1;
    return follows(service, announced, before)
        ? service.differences(announced)
        : List.of("the revision before, %d, is not on file".formatted(before));
  }

  /** Of a topic that keeps the latest of each key, earlier revisions are gone in time. */
  private static <E extends AnnouncedEvent> boolean follows(
      ReadBack<E> service, E announced, long before) {
    return before == 0
        || service.topic().retention() == Topic.Retention.LATEST_OF_EACH_KEY
        || service.has(announced, before);
  }
}
