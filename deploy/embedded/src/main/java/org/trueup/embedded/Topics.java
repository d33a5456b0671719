package org.trueup.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.trueup.contracts.event.Topic;

/**
 * Creates the topics of the catalog. It must be done before any service starts: a consumer that
 * subscribes to a topic that is missing notices it five minutes later.
 */
public final class Topics {
  private Topics() {}

  /** Creates what is not there yet, and leaves what is. */
  public static void create(String bootstrap) {
    try (var admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      admin.createTopics(catalog()).values().forEach(Topics::awaitCreation);
    }
  }

  private static List<NewTopic> catalog() {
    var relayProgress = new NewTopic(Topic.RELAY_PROGRESS, Optional.of(1), Optional.empty());
    return Stream.concat(
            Arrays.stream(Topic.values()).flatMap(Topics::definitions), Stream.of(relayProgress))
        .toList();
  }

  private static Stream<NewTopic> definitions(Topic topic) {
    return Stream.of(definition(topic), deadLetters(topic));
  }

  private static NewTopic definition(Topic topic) {
    return new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty())
        .configs(topic.configuration());
  }

  private static NewTopic deadLetters(Topic topic) {
    return new NewTopic(
            topic.deadLetterTopicName(),
            Optional.of(Topic.DEAD_LETTER_PARTITIONS),
            Optional.empty())
        .configs(Topic.DEAD_LETTER_CONFIGURATION);
  }

  private static void awaitCreation(String name, KafkaFuture<Void> creation) {
    try {
      creation.get();
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot create topic " + name, failed.getCause());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while creating topic " + name, stopped);
    }
  }
}
