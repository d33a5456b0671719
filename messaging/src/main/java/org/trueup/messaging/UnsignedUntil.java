package org.trueup.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where records of each partition may be without a signature, for an earlier version wrote
 * them: {@code topic:partition:offset}, separated by blanks or commas, as {@code
 * kafka-get-offsets.sh} prints them. The offset is that of the first record that must have one.
 */
record UnsignedUntil(Map<TopicPartition, Long> first) {
  static final UnsignedUntil NOWHERE = new UnsignedUntil(Map.of());

  private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]+):(\\d{1,9}):(\\d{1,18})");

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException where it is not of that form
   */
  static UnsignedUntil parse(String text) {
    var first = new HashMap<TopicPartition, Long>();
    for (var entry : text.strip().split("[\\s,]+")) {
      var parts = ENTRY.matcher(entry);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "trueup.signature.unsigned-until must be topic:partition:offset, as"
                + " kafka-get-offsets.sh prints them; this is not: "
                + entry);
      }
      first.put(
          new TopicPartition(parts.group(1), Integer.parseInt(parts.group(2))),
          Long.valueOf(parts.group(3)));
    }
    return new UnsignedUntil(Map.copyOf(first));
  }

  boolean covers(ConsumerRecord<?, ?> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    return record.offset() < first.getOrDefault(partition, 0L);
  }
}
