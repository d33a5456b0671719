package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What an earlier version had announced, each record at the offset it had: the services remember
 * the offsets up to which they read.
 *
 * @param file a JSON object a line, ordered by partition and offset
 */
record KeptTopics(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Into empty topics. */
  void putInto(String bootstrap) throws Exception {
    try (var producer = producer(bootstrap)) {
      producer.initTransactions();
      for (var records : byPartition().values()) {
        send(producer, records);
      }
    }
  }

  private Map<TopicPartition, List<JsonNode>> byPartition() throws IOException {
    var partitions = new LinkedHashMap<TopicPartition, List<JsonNode>>();
    for (var line : Files.readAllLines(file)) {
      var kept = JSON.readTree(line);
      var partition = new TopicPartition(kept.get("topic").asText(), kept.get("partition").asInt());
      partitions.computeIfAbsent(partition, each -> new ArrayList<>()).add(kept);
    }
    return partitions;
  }

  /** The end of a transaction takes an offset: where one is missing, a transaction ended. */
  private static void send(KafkaProducer<String, String> producer, List<JsonNode> records)
      throws Exception {
    var sent = new ArrayList<Future<RecordMetadata>>();
    producer.beginTransaction();
    long next = 0;
    for (var kept : records) {
      if (offset(kept) == next + 1) {
        producer.commitTransaction();
        producer.beginTransaction();
      }
      sent.add(producer.send(record(kept)));
      next = offset(kept) + 1;
    }
    producer.commitTransaction();
    for (int i = 0; i < records.size(); i++) {
      assertThat(sent.get(i).get().offset()).isEqualTo(offset(records.get(i)));
    }
  }

  private static ProducerRecord<String, String> record(JsonNode kept) {
    var payload = kept.get("payload");
    var record =
        new ProducerRecord<>(
            kept.get("topic").asText(),
            kept.get("partition").asInt(),
            kept.get("ts").asLong(),
            kept.get("key").asText(),
            payload.isNull() ? null : payload.asText());
    for (var header : kept.get("headers").properties()) {
      var value = header.getValue().asText().getBytes(StandardCharsets.UTF_8);
      record.headers().add(header.getKey(), value);
    }
    return record;
  }

  private static long offset(JsonNode kept) {
    return kept.get("offset").asLong();
  }

  private static KafkaProducer<String, String> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            "kept-topics",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true),
        new StringSerializer(),
        new StringSerializer());
  }
}
