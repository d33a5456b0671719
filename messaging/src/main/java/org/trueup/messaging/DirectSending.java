package org.trueup.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What many services do instead of an outbox: they send after the commit, and hope. Used only where
 * {@link Safeguards} are off.
 */
@ApplicationScoped
class DirectSending {
  private static final Logger log = Logger.getLogger(DirectSending.class);
  private static final int PATIENCE_MS = 2_000;

  private final AfterCommit afterCommit;
  private final Sender sender;
  private @Nullable KafkaProducer<String, byte[]> producer;

  DirectSending(AfterCommit afterCommit, Sender sender) {
    this.afterCommit = afterCommit;
    this.sender = sender;
  }

  /** Takes an event out of the outbox again, and sends it once the transaction has committed. */
  void instead(Connection connection, String id) throws SQLException {
    var take = "delete from outbox where id = ? returning " + OutboxRow.COLUMNS;
    try (var delete = connection.prepareStatement(take)) {
      delete.setString(1, id);
      try (var rows = delete.executeQuery()) {
        rows.next();
        var row = OutboxRow.read(rows);
        afterCommit.run(() -> send(row));
      }
    }
  }

  private void send(OutboxRow row) {
    producer().send(OutgoingRecord.of(row, sender), (sent, failure) -> warn(row, failure));
  }

  private static void warn(OutboxRow row, @Nullable Exception failure) {
    if (failure != null) {
      log.warnv("lost {0}: {1}", row.id(), failure);
    }
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      var settings = new HashMap<>(sender.kafka());
      settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
    }
  }
}
