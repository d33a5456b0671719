package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.Topic;
import org.trueup.rest.trace.Traces;

/**
 * Takes events in: each is handled once, in order, together with the note that it was. A batch is
 * one transaction, or several where it takes long ({@link BatchInParts}). When it fails, and not
 * just for a moment, it is repeated one by one, and only the record that fails becomes a dead
 * letter.
 */
@ApplicationScoped
public class EventIntake {
  private static final Logger log = Logger.getLogger(EventIntake.class);

  private final Authenticity authenticity;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final ConsumerPositions positions;
  private final IntakeState state;
  private final RevisionOrder order;
  private final TurnsThatCame turns;
  private final Map<String, Handling> handlers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /**
   * What is done with the events of a topic.
   *
   * @param order refuses one that came before its turn
   */
  private record Handling(Consumer<ReceivedEvent> order, Consumer<ReceivedEvent> handler) {}

  EventIntake(
      Authenticity authenticity,
      Inbox inbox,
      DeadLetters deadLetters,
      ConsumerPositions positions,
      IntakeState state,
      RevisionOrder order,
      TurnsThatCame turns) {
    this.authenticity = authenticity;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.positions = positions;
    this.state = state;
    this.order = order;
    this.turns = turns;
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
   * @param revisionOnFile the highest one of what an event is about, 0 for none: the next event has
   *     to follow it
   * @param handler runs in the transaction; whatever it throws, its event is not handled
   */
  public <E extends AnnouncedEvent> void onEvent(
      Topic topic, Class<E> type, ToLongFunction<E> revisionOnFile, Consumer<E> handler) {
    handlers.put(
        topic.topicName(),
        new Handling(
            received -> {
              var event = received.checked(type);
              order.refuseAGap(topic, received, event, revisionOnFile.applyAsLong(event));
            },
            received -> handler.accept(received.checked(type))));
  }

  /** The same for whatever has a value on the topic. */
  void onRecord(Topic topic, Consumer<ReceivedEvent> handler) {
    handlers.put(topic.topicName(), new Handling(received -> {}, handler));
  }

  /**
   * Handles one record in the caller's transaction, as if it came now and it were its turn.
   *
   * @return whether it was handled; not when an event of that id was handled before
   * @throws IllegalStateException when this service handles no events of the record's topic
   */
  boolean takeAgain(ConsumerRecord<String, byte[]> record) {
    return takeIn(record, handling(record.topic()).handler());
  }

  private Handling handling(String topic) {
    var handler = handlers.get(topic);
    if (handler == null) {
      throw new IllegalStateException("this service handles no events of " + topic);
    }
    return handler;
  }

  /**
   * Handles a batch, and returns when every record of it is handled or laid aside. While the
   * database is away, or takes nothing, it waits: no fault of the surroundings ends the reading.
   *
   * @throws InterruptedException when the application stops meanwhile; the rest comes again
   */
  public void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
    var batch = ByAco.of(records);
    RetryingTransaction.Pause pause =
        failure -> {
          endIfStopping();
          state.pauses(batch.topics(), failure);
        };
    try {
      BatchInParts.take(
          batch.records(), this::takeInOrder, () -> positions.reached(batch.records()), pause);
    } catch (RuntimeException oneOfThemFailed) {
      endIfStopping();
      log.infov(
          "a batch of {0} goes in one by one: {1}",
          records.count(), DeadLetterReason.of(oneOfThemFailed));
      for (var record : batch.records()) {
        takeAlone(record, pause);
      }
      // Not before all of them are: they went in by ACO, and not in the order of their partition.
      RetryingTransaction.untilDone(() -> positions.reached(batch.records()), pause);
    }
    state.goesOn(batch.topics());
    Measures.taken(batch.records());
    takeWhatWaited();
  }

  private void takeWhatWaited() throws InterruptedException {
    try {
      turns.take(this);
    } catch (RuntimeException failure) {
      endIfStopping();
      log.warnv("what waits has its turn with the next batch: {0}", failure);
    }
  }

  private void takeAlone(ConsumerRecord<String, byte[]> record, RetryingTransaction.Pause pause)
      throws InterruptedException {
    try {
      RetryingTransaction.run(() -> takeInOrder(record), pause);
    } catch (RuntimeException reason) {
      endIfStopping();
      deadLetters.layAside(record, reason, pause);
    }
  }

  /** Whatever fails now fails because the service ends. */
  void endIfStopping() throws InterruptedException {
    if (stopping) {
      throw new InterruptedException("the service ends; what is not handled comes again");
    }
  }

  private void takeInOrder(ConsumerRecord<String, byte[]> record) {
    var handling = handling(record.topic());
    takeIn(
        record,
        event -> {
          handling.order().accept(event);
          handling.handler().accept(event);
        });
  }

  private boolean takeIn(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> handler) {
    var event = authenticity.received(record);
    boolean first = inbox.firstTime(event.id());
    if (first && !event.isTombstone()) {
      Traces.handling(
          record.topic(),
          CloudEvent.read(record.headers(), Traces.HEADER),
          () -> EventInLogs.during(event.id(), () -> handler.accept(event)));
    }
    return first;
  }
}
