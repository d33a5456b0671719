package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/**
 * Keeps records that cannot be handled, whole and with the reason, to be looked at and replayed,
 * and announces them on the dead-letter topic: both happen or neither.
 */
@ApplicationScoped
class DeadLetters {
  private static final Logger log = Logger.getLogger(DeadLetters.class);
  private static final String ADD =
      """
      with kept as (
        insert into dead_letter
          (topic, partition, "offset", event_id, aco_id, reason, original_key, headers, value,
           waits_for)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
        returning topic, partition, "offset", event_id, aco_id, received_at),
      added as (
        insert into outbox
          (id, aggregatetype, aggregateid, type, payload, aco_id, time, causation_id)
        select concat_ws('/', 'dead-letter', ?::text, topic, partition, "offset"), ?::text,
          concat_ws('/', topic, partition, "offset"), ?::text, ?::text, coalesce(aco_id, ''),
          received_at, event_id
        from kept returning seq)
      select pg_notify(?, '') from added
      """;

  private final OwnTransaction transaction;
  private final String service;

  DeadLetters(OwnTransaction transaction, @ConfigProperty(name = "trueup.service") String service) {
    this.transaction = transaction;
    this.service = service;
  }

  /** In a transaction of its own, and into the log; one that is there already stays as it is. */
  void layAside(ConsumerRecord<String, byte[]> record, RuntimeException failure)
      throws InterruptedException {
    log(record, failure);
    RetryingTransaction.run(() -> add(record, failure));
  }

  /** The same, until it is done: what is in its way is never the record. */
  void layAside(
      ConsumerRecord<String, byte[]> record,
      RuntimeException failure,
      RetryingTransaction.Pause pause)
      throws InterruptedException {
    log(record, failure);
    RetryingTransaction.untilDone(() -> add(record, failure), pause);
  }

  private static void log(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    log.errorv(
        "dead letter topic={0} partition={1} offset={2}: {3}",
        record.topic(),
        record.partition(),
        Long.toString(record.offset()),
        DeadLetterReason.of(failure));
    log.debug("dead letter", failure);
  }

  private void add(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    try (var connection = transaction.connection();
        var add = connection.prepareStatement(ADD)) {
      var reason = DeadLetterReason.of(failure);
      bindLetter(add, record, reason);
      add.setString(4, eventId(record, failure));
      add.setString(10, RevisionOrder.waitsFor(failure).orElse(null));
      bindAnnouncement(add, DeadLetterRecord.of(record, reason));
      add.execute();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot keep a dead letter", failed);
    }
  }

  private static void bindLetter(
      PreparedStatement add, ConsumerRecord<String, byte[]> record, String reason)
      throws SQLException {
    add.setString(1, record.topic());
    add.setInt(2, record.partition());
    add.setLong(3, record.offset());
    add.setString(5, ReceivedEvent.acoOf(record).orElse(null));
    add.setString(6, storable(reason));
    add.setString(7, storable(record.key()));
    add.setString(8, headers(record));
    add.setBytes(9, record.value());
  }

  /** One that somebody made up is not the event that it says it is: that one may still come. */
  private static @Nullable String eventId(
      ConsumerRecord<String, byte[]> record, RuntimeException failure) {
    return failure instanceof NotAuthentic
        ? null
        : storable(CloudEvent.read(record.headers(), CloudEvent.ID).orElse(null));
  }

  private void bindAnnouncement(PreparedStatement add, DeadLetterRecord letter)
      throws SQLException {
    add.setString(11, service);
    add.setString(12, DeadLetterRecord.AGGREGATE);
    add.setString(13, letter.destination());
    add.setString(14, Json.write(letter));
    add.setString(15, Leadership.channel(service));
  }

  private static String headers(ConsumerRecord<String, byte[]> record) {
    var texts = new LinkedHashMap<String, @Nullable String>();
    for (Header header : record.headers()) {
      texts.put(storable(header.key()), storable(CloudEvent.text(header)));
    }
    return Json.write(texts);
  }

  /** PostgreSQL takes no NUL in a text, and a dead letter must never fail for what is in it. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
