package org.trueup.embedded;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.schema.Conformance;
import org.trueup.contracts.schema.EventSchema;
import org.trueup.contracts.schema.WireRecord;

/**
 * Holds what a service really announced to what was published: value, headers, key, partition. The
 * readers of topics in a service's tests pass every record through, so that each is held to it
 * once.
 */
public final class ConformingRecords {
  private static final Conformance PRODUCERS = Conformance.ofProducers();
  private static final Set<String> SEEN = new HashSet<>();

  private ConformingRecords() {}

  /**
   * Hands the record through. Of a topic whose events have no schema nothing was promised.
   *
   * @throws AssertionError when it is not what its schema, and the AsyncAPI document, say
   */
  public static synchronized ConsumerRecord<String, byte[]> passed(
      ConsumerRecord<String, byte[]> record) {
    boolean promised = EventSchema.ofTopic(record.topic()).isPresent();
    if (promised && SEEN.add(record.topic() + "/" + record.partition() + "/" + record.offset())) {
      check(record);
    }
    return record;
  }

  private static void check(ConsumerRecord<String, byte[]> record) {
    var faults = PRODUCERS.faultsOf(wireRecord(record));
    if (!faults.isEmpty()) {
      throw new AssertionError(record.key() + " on " + record.topic() + ": " + faults);
    }
    int partition = partition(record.key().split("/", 2)[0]);
    if (record.partition() != partition) {
      throw new AssertionError(
          "%s stands in partition %d of %s and belongs in %d"
              .formatted(record.key(), record.partition(), record.topic(), partition));
    }
  }

  private static WireRecord wireRecord(ConsumerRecord<String, byte[]> record) {
    var headers = new HashMap<String, String>();
    for (Header header : record.headers()) {
      headers.put(header.key(), String.valueOf(text(header.value())));
    }
    return new WireRecord(record.topic(), record.key(), headers, text(record.value()));
  }

  /** As Kafka's own partitioner would choose for a record whose key is the ACO. */
  private static int partition(String acoId) {
    int hash = Utils.murmur2(acoId.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % Topic.PARTITIONS;
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
