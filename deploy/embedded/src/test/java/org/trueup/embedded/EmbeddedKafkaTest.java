package org.trueup.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.event.Topic;

class EmbeddedKafkaTest {
  @TempDir static Path directory;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(directory);
    Topics.create(kafka.bootstrap());
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void createsEveryTopicOfTheCatalogAsItIsDescribedThere(Topic topic) throws Exception {
    try (var admin = admin()) {
      var name = topic.topicName();
      var described = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
      var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);

      assertThat(described.partitions()).hasSize(Topic.PARTITIONS);
      assertThat(topic.configuration())
          .allSatisfy((key, value) -> assertThat(settings.get(key).value()).isEqualTo(value));
    }
  }

  @Test
  void createsTheTopicsOnlyOnce() throws Exception {
    Topics.create(kafka.bootstrap());

    try (var admin = admin()) {
      assertThat(admin.listTopics().names().get())
          .contains(Topic.RELAY_PROGRESS)
          .containsAll(Arrays.stream(Topic.values()).map(Topic::topicName).toList())
          .containsAll(Arrays.stream(Topic.values()).map(Topic::deadLetterTopicName).toList());
    }
  }

  @Test
  void createsNoTopicByItself() {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "max.block.ms", "1000"),
            new StringSerializer(),
            new StringSerializer())) {
      assertThatThrownBy(() -> producer.partitionsFor("nobody-created-me"))
          .isInstanceOf(TimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lz4", "zstd"})
  void carriesCompressedRecords(String compression) throws Exception {
    var partition = new TopicPartition(Topic.AGREEMENT_SIGNED.topicName(), compression.length());
    try (var producer = producer(compression);
        var consumer = consumer()) {
      producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "k", "v")).get();
      consumer.assign(Set.of(partition));
      consumer.seekToBeginning(Set.of(partition));

      assertThat(consumer.poll(Duration.ofSeconds(20))).extracting(r -> r.value()).contains("v");
    }
  }

  private static Admin admin() {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()));
  }

  private static KafkaProducer<String, String> producer(String compression) {
    return new KafkaProducer<>(
        Map.<String, Object>of(
            "bootstrap.servers", kafka.bootstrap(), "compression.type", compression),
        new StringSerializer(),
        new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
