package org.trueup.messaging;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.EventCheck;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;

/**
 * One event as it arrived.
 *
 * @param id what it is known by: {@code assignment/A9004/2018/7}
 * @param type {@code trueup.assignment-determined.v1}
 * @param key the record key: {@code A9004/2018}
 * @param value absent from a tombstone, which says that what the key names is no more
 * @param isSigned whether a holder of a key of this installation announced it
 */
public record ReceivedEvent(
    String id,
    String type,
    AcoId acoId,
    String key,
    String topic,
    int partition,
    long offset,
    byte @Nullable [] value,
    boolean isSigned) {
  private static final Pattern ACO_ID = Pattern.compile("A\\d{4,5}");

  /**
   * Reads the headers of a record.
   *
   * @param isSigned whether it has a signature, and a right one
   * @throws IllegalArgumentException when it is no event, or not one that its topic is for
   */
  static ReceivedEvent of(ConsumerRecord<String, byte[]> record, boolean isSigned) {
    if (record.value() == null) {
      return tombstone(record, isSigned);
    }
    var type = required(record, CloudEvent.TYPE);
    if (!type.equals(record.topic())) {
      throw new IllegalArgumentException("unknown type " + type + " on topic " + record.topic());
    }
    var acoId = aco(required(record, CloudEvent.SUBJECT));
    return of(record, required(record, CloudEvent.ID), acoId, isSigned);
  }

  /** Whoever deletes a key from a topic by hand writes no headers. */
  private static ReceivedEvent tombstone(ConsumerRecord<String, byte[]> record, boolean isSigned) {
    if (record.key() == null) {
      throw new IllegalArgumentException("neither key nor value");
    }
    var place = record.topic() + "/" + record.partition() + "/" + record.offset();
    var id = CloudEvent.read(record.headers(), CloudEvent.ID).orElse(place);
    return of(record, id, aco(record.key()), isSigned);
  }

  private static ReceivedEvent of(
      ConsumerRecord<String, byte[]> record, String id, AcoId acoId, boolean isSigned) {
    return new ReceivedEvent(
        id,
        record.topic(),
        acoId,
        String.valueOf(record.key()),
        record.topic(),
        record.partition(),
        record.offset(),
        record.value(),
        isSigned);
  }

  /** Whether it says that what its key names is no more. */
  public boolean isTombstone() {
    return value == null;
  }

  /**
   * The event itself.
   *
   * @throws IllegalArgumentException when the value is not such an event
   */
  public <T> T as(Class<T> event) {
    if (value == null) {
      throw new IllegalArgumentException(id + " is a tombstone");
    }
    return Json.read(value, event);
  }

  /**
   * The event itself, with all its parts, and about what its record is about.
   *
   * @throws IllegalArgumentException when the value is not such an event, with all that is wrong
   */
  public <E extends AnnouncedEvent> E checked(Class<E> event) {
    return EventCheck.checked(as(event), id, acoId);
  }

  /** The ACO that a record is about, as far as it says so. */
  static Optional<String> acoOf(ConsumerRecord<String, byte[]> record) {
    return CloudEvent.read(record.headers(), CloudEvent.SUBJECT)
        .or(() -> Optional.ofNullable(record.key()))
        .map(ReceivedEvent::first)
        .filter(ACO_ID.asMatchPredicate());
  }

  private static String required(ConsumerRecord<String, byte[]> record, String header) {
    return CloudEvent.read(record.headers(), header)
        .orElseThrow(() -> new IllegalArgumentException("no header " + header));
  }

  private static String first(String subject) {
    return subject.split("/", 2)[0];
  }

  /** Every subject begins with the ACO. */
  private static AcoId aco(String subject) {
    return AcoId.parse(first(subject));
  }
}
