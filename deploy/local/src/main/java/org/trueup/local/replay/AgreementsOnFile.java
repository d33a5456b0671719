package org.trueup.local.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.local.client.Topics;

/** The agreements that assignment-service has announced up to now. */
final class AgreementsOnFile {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  private AgreementsOnFile() {}

  static Map<AcoId, List<AgreementSigned>> read(Map<String, Object> kafka) {
    try (var consumer = Topics.fromTheBeginning(kafka, Set.of(Topic.AGREEMENT_SIGNED))) {
      var latest = new HashMap<String, AgreementSigned>();
      var ends = consumer.endOffsets(consumer.assignment());
      while (!hasReached(consumer, ends)) {
        for (var event : consumer.poll(ONE_POLL)) {
          latest.put(event.key(), Json.read(event.value(), AgreementSigned.class));
        }
      }
      return latest.values().stream().collect(Collectors.groupingBy(AgreementSigned::acoId));
    }
  }

  private static boolean hasReached(
      KafkaConsumer<?, ?> consumer, Map<org.apache.kafka.common.TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }
}
