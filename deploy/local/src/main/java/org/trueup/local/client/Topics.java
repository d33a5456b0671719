package org.trueup.local.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.trueup.contracts.event.Topic;

/** Reading a topic as any downstream reporting would: committed events, from the beginning. */
public final class Topics {
  private Topics() {}

  public static KafkaConsumer<String, byte[]> fromTheBeginning(String bootstrap, Topic topic) {
    return fromTheBeginning(bootstrap, Set.of(topic));
  }

  /** Several at once. */
  public static KafkaConsumer<String, byte[]> fromTheBeginning(
      String bootstrap, Set<Topic> topics) {
    return fromTheBeginning(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap), topics);
  }

  /**
   * The same on a broker elsewhere.
   *
   * @param client settings of a client of it: its address, and who asks
   */
  public static KafkaConsumer<String, byte[]> fromTheBeginning(
      Map<String, Object> client, Set<Topic> topics) {
    var settings = new HashMap<>(client);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions = topics.stream().flatMap(topic -> partitions(consumer, topic)).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic topic) {
    return consumer.partitionsFor(topic.topicName()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
  }
}
