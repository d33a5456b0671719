package org.trueup.local.machine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trueup.contracts.json.Json;

/**
 * As much of {@code kcat} as the documents use, for machines that do not have it: reads a topic
 * from its beginning to its end and prints it, by a format or as JSON.
 */
final class KcatStandIn {
  private final Map<String, Object> settings = new HashMap<>();
  private String topic = "";
  private String format = "";

  private KcatStandIn() {}

  public static void main(String[] arguments) {
    new KcatStandIn().told(List.of(arguments)).print();
  }

  private KcatStandIn told(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "-C", "-q", "-e", "-J" -> {} // as it always does
        case "-b" -> settings.put("bootstrap.servers", arguments.get(++i));
        case "-t" -> topic = arguments.get(++i);
        case "-f" -> format = arguments.get(++i);
        case "-X" -> setting(arguments.get(++i));
        case "-o" -> onlyFrom(arguments.get(++i));
        default ->
            throw new IllegalArgumentException("kcat's stand-in knows no " + arguments.get(i));
      }
    }
    return this;
  }

  private void setting(String assignment) {
    var parts = assignment.split("=", 2);
    settings.put(parts[0], parts[1]);
  }

  private static void onlyFrom(String offset) {
    if (!offset.equals("beginning")) {
      throw new IllegalArgumentException("kcat's stand-in begins at the beginning");
    }
  }

  private void print() {
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, text, text)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> out.print(line(record)));
      }
    }
    out.flush();
  }

  private String line(ConsumerRecord<String, String> record) {
    if (format.isEmpty()) {
      return Json.write(asJson(record)) + "\n";
    }
    return format
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("%k", record.key())
        .replace("%h", String.join(",", headers(record, "=")));
  }

  private static Map<String, Object> asJson(ConsumerRecord<String, String> record) {
    return Map.of(
        "topic", record.topic(),
        "partition", record.partition(),
        "offset", record.offset(),
        "key", record.key(),
        "headers", headers(record, null),
        "payload", record.value());
  }

  /** Name and text of each, joined or one after the other. */
  private static List<String> headers(ConsumerRecord<String, String> record, String between) {
    var all = new ArrayList<String>();
    for (var header : record.headers()) {
      var text = new String(header.value(), StandardCharsets.UTF_8);
      all.addAll(
          between == null ? List.of(header.key(), text) : List.of(header.key() + between + text));
    }
    return all;
  }
}
