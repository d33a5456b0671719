package org.trueup.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A batch in the order of its ACOs, and of each ACO in the order in which its records came. Batches
 * of several topics are handled at the same time, each under the locks of its ACOs: taken in one
 * order everywhere, the locks never wait for each other in a circle.
 */
record ByAco(List<ConsumerRecord<String, byte[]>> records) {

  static ByAco of(ConsumerRecords<String, byte[]> batch) {
    return new ByAco(
        StreamSupport.stream(batch.spliterator(), false)
            .sorted(Comparator.comparing(ByAco::aco))
            .toList());
  }

  Set<String> topics() {
    return records.stream()
        .map(ConsumerRecord::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String aco(ConsumerRecord<String, byte[]> record) {
    var key = record.key();
    return key == null
        ? ""
        : key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/'));
  }
}
