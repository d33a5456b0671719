package org.trueup.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;

/** A row of the outbox as it goes to Kafka. */
final class OutgoingRecord {
  private OutgoingRecord() {}

  /**
   * The type names the topic, the ACO decides the partition. A dead letter goes out as it came: it
   * keeps the signature that it had, or none.
   *
   * @param sender the one that announces
   */
  static ProducerRecord<String, byte[]> of(OutboxRow row, Sender sender) {
    var payload = row.payload();
    if (row.event().equals(DeadLetterRecord.AGGREGATE) && payload != null) {
      return DeadLetterRecord.read(payload).toRecord(row, sender.service());
    }
    var record =
        new ProducerRecord<>(
            row.type(),
            partition(row.acoId()),
            row.key(),
            bytes(payload),
            CloudEvent.headers(row, sender.service()));
    sender.signer().sign(record);
    return record;
  }

  private static byte @Nullable [] bytes(@Nullable String payload) {
    return payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
  }

  /** As Kafka's own partitioner would choose for a record whose key is the ACO. */
  static int partition(String acoId) {
    int hash = Utils.murmur2(acoId.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % Topic.PARTITIONS;
  }
}
