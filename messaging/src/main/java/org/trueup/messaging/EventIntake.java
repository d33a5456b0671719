package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes events in: each is handled once, in order, together with the note that it was. A batch is
 * one transaction. When it fails, and not just for a moment, it is repeated one by one, and only
 * the record that fails becomes a dead letter.
 */
@ApplicationScoped
public class EventIntake {
  private static final Logger log = Logger.getLogger(EventIntake.class);

  private final Inbox inbox;
  private final DeadLetters deadLetters;

  EventIntake(Inbox inbox, DeadLetters deadLetters) {
    this.inbox = inbox;
    this.deadLetters = deadLetters;
  }

  /**
   * Returns when every record of the batch is handled or laid aside. Tombstones are passed over.
   *
   * @param handler runs in the transaction; whatever it throws, its event is not handled
   * @throws InterruptedException when the application stops meanwhile; the rest comes again
   */
  public void take(ConsumerRecords<String, byte[]> batch, Consumer<ReceivedEvent> handler)
      throws InterruptedException {
    takeWithTombstones(
        batch,
        event -> {
          if (!event.isTombstone()) {
            handler.accept(event);
          }
        });
  }

  /**
   * The same for a topic whose keys may end.
   *
   * @param handler is given tombstones too
   */
  public void takeWithTombstones(
      ConsumerRecords<String, byte[]> batch, Consumer<ReceivedEvent> handler)
      throws InterruptedException {
    var inOrder = byAco(batch);
    try {
      PatientTransaction.run(() -> inOrder.forEach(record -> takeIn(record, handler)));
    } catch (RuntimeException oneOfThemFailed) {
      log.infov("a batch of {0} goes in one by one: {1}", batch.count(), oneOfThemFailed);
      for (var record : inOrder) {
        takeAlone(record, handler);
      }
    }
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

  private void takeAlone(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> handler)
      throws InterruptedException {
    try {
      PatientTransaction.run(() -> takeIn(record, handler));
    } catch (RuntimeException reason) {
      log.errorv(
          reason,
          "dead letter topic={0} partition={1} offset={2}",
          record.topic(),
          record.partition(),
          Long.toString(record.offset()));
      PatientTransaction.run(() -> deadLetters.add(record, reason));
    }
  }

  private void takeIn(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> handler) {
    var event = ReceivedEvent.of(record);
    if (inbox.firstTime(event.id())) {
      handler.accept(event);
    }
  }
}
