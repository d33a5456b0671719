package org.trueup.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * The ids that the broker gave to topics when they were created (KIP-516). A topic that is deleted
 * and created again has the same name and another id, and so has that of another cluster.
 */
@ApplicationScoped
class TopicIds {
  private final Map<String, Object> kafka;
  private @Nullable Admin admin;

  TopicIds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = Map.copyOf(kafka);
  }

  /**
   * The ids of those topics that there are; none from a broker that gives none.
   *
   * @throws KafkaException when the broker does not answer
   */
  Map<String, String> of(Collection<String> topics) {
    var ids = new HashMap<String, String>();
    admin()
        .describeTopics(topics)
        .topicNameValues()
        .forEach((topic, described) -> id(described).ifPresent(id -> ids.put(topic, id)));
    return ids;
  }

  private static Optional<String> id(KafkaFuture<TopicDescription> described) {
    try {
      var id = described.get().topicId();
      return id.equals(Uuid.ZERO_UUID) ? Optional.empty() : Optional.of(id.toString());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw new KafkaException("the broker does not say which topics it has", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new org.apache.kafka.common.errors.InterruptException(stopped);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = BrokerAdmin.of(kafka);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
