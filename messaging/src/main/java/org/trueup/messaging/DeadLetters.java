package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Json;

/**
 * Keeps records that cannot be handled, whole and with the reason, to be looked at and replayed.
 */
@ApplicationScoped
class DeadLetters {
  private static final String ADD =
      """
      insert into dead_letter
        (topic, partition, "offset", event_id, reason, original_key, headers, value)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
      """;

  /** No more than that, should exceptions point at each other. */
  private static final int LONGEST_CHAIN = 10;

  private final OwnTransaction transaction;

  DeadLetters(OwnTransaction transaction) {
    this.transaction = transaction;
  }

  /** Adds a record to the caller's transaction; one that is there already stays as it is. */
  void add(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
    try (var connection = transaction.connection();
        var add = connection.prepareStatement(ADD)) {
      bind(add, record, reason);
      add.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot keep a dead letter", failed);
    }
  }

  private static void bind(
      PreparedStatement add, ConsumerRecord<String, byte[]> record, RuntimeException reason)
      throws SQLException {
    add.setString(1, record.topic());
    add.setInt(2, record.partition());
    add.setLong(3, record.offset());
    add.setString(4, storable(CloudEvent.read(record.headers(), CloudEvent.ID).orElse(null)));
    add.setString(5, storable(chain(reason)));
    add.setString(6, storable(record.key()));
    add.setString(7, headers(record));
    add.setBytes(8, record.value());
  }

  /** The failure and what is behind it, one a line: the last says most about the event. */
  private static String chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, DeadLetters::behind)
        .limit(LONGEST_CHAIN)
        .map(Throwable::toString)
        .collect(Collectors.joining("\n"));
  }

  /** A commit that fails has its cause among the suppressed. */
  private static @Nullable Throwable behind(Throwable failure) {
    return failure.getCause() == null && failure.getSuppressed().length > 0
        ? failure.getSuppressed()[0]
        : failure.getCause();
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
