package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;

/**
 * Takes events in: each is handled once, in order, together with the note that it was. A batch is
 * one transaction. When it fails, and not just for a moment, it is repeated one by one, and only
 * the record that fails becomes a dead letter.
 */
@ApplicationScoped
public class EventIntake {
  private static final Logger log = Logger.getLogger(EventIntake.class);

  private final Authenticity authenticity;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final ConsumerPositions positions;
  private final Map<String, Consumer<ReceivedEvent>> handlers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  EventIntake(
      Authenticity authenticity,
      Inbox inbox,
      DeadLetters deadLetters,
      ConsumerPositions positions) {
    this.authenticity = authenticity;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.positions = positions;
  }

  /**
   * What fails from now on fails because the service ends, part by part: no event is to blame, and
   * whatever is not handled comes again, to the next one who reads.
   */
  void stop(@Observes ShutdownEvent end) {
    stopping = true;
  }

  /**
   * Says what the service does with each event of a topic, whether it comes now or an operator
   * hands it in again. An event that lacks a part is not given to it. Tombstones are passed over.
   *
   * @param handler runs in the transaction; whatever it throws, its event is not handled
   */
  public <E extends AnnouncedEvent> void onEvent(Topic topic, Class<E> type, Consumer<E> handler) {
    onRecord(topic, received -> handler.accept(received.checked(type)));
  }

  /** The same for whatever has a value on the topic. */
  void onRecord(Topic topic, Consumer<ReceivedEvent> handler) {
    handlers.put(topic.topicName(), handler);
  }

  /**
   * Handles one record in the caller's transaction, as if it came now.
   *
   * @return whether it was handled; not when an event of that id was handled before
   * @throws IllegalStateException when this service handles no events of the record's topic
   */
  boolean takeAgain(ConsumerRecord<String, byte[]> record) {
    return takeIn(record, handler(record.topic()));
  }

  private Consumer<ReceivedEvent> handler(String topic) {
    var handler = handlers.get(topic);
    if (handler == null) {
      throw new IllegalStateException("this service handles no events of " + topic);
    }
    return handler;
  }

  /**
   * Handles a batch, and returns when every record of it is handled or laid aside.
   *
   * @throws InterruptedException when the application stops meanwhile; the rest comes again
   */
  public void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    var inOrder = byAco(batch);
    try {
      RetryingTransaction.run(() -> takeIn(inOrder));
    } catch (RuntimeException oneOfThemFailed) {
      endIfStopping();
      log.infov(
          "a batch of {0} goes in one by one: {1}",
          batch.count(), DeadLetterReason.of(oneOfThemFailed));
      for (var record : inOrder) {
        takeAlone(record);
      }
      // Not before all of them are: they went in by ACO, and not in the order of their partition.
      RetryingTransaction.run(() -> positions.reached(inOrder));
    }
  }

  private void takeIn(List<ConsumerRecord<String, byte[]>> records) {
    records.forEach(record -> takeIn(record, handler(record.topic())));
    positions.reached(records);
  }

  /**
   * In the order of their ACOs, and of each ACO in the order they came. Batches of several topics
   * are handled at the same time, each under the locks of its ACOs: taken in one order everywhere,
   * the locks never wait for each other in a circle.
   */
  private static List<ConsumerRecord<String, byte[]>> byAco(ConsumerRecords<String, byte[]> batch) {
    return StreamSupport.stream(batch.spliterator(), false)
        .sorted(Comparator.comparing(EventIntake::aco))
        .toList();
  }

  private static String aco(ConsumerRecord<String, byte[]> record) {
    var key = record.key();
    return key == null
        ? ""
        : key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/'));
  }

  private void takeAlone(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    try {
      RetryingTransaction.run(() -> takeIn(record, handler(record.topic())));
    } catch (RuntimeException reason) {
      endIfStopping();
      deadLetters.layAside(record, reason);
    }
  }

  private void endIfStopping() throws InterruptedException {
    if (stopping) {
      throw new InterruptedException("the service ends; what is not handled comes again");
    }
  }

  private boolean takeIn(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> handler) {
    var event = authenticity.received(record);
    boolean first = inbox.firstTime(event.id());
    if (first && !event.isTombstone()) {
      handler.accept(event);
    }
    return first;
  }
}
