package org.trueup.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One replica of a service as far as messages go: a relay, and a consumer with the settings of all
 * channels. Runs in this process, or in one of its own that can be killed.
 */
final class Replica {
  private static final String SETTINGS = "mp.messaging.connector.smallrye-kafka.";

  private final Relay relay;
  private final String bootstrap;
  private final String group;
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  private Replica(OutboxSchema outbox, String bootstrap) {
    this.relay =
        new Relay(
            Signing.unsigned(outbox.name(), Map.of("bootstrap.servers", bootstrap)),
            outbox.database(),
            Map.of());
    this.bootstrap = bootstrap;
    this.group = outbox.name() + "-service";
  }

  /** Arguments: schema, database and broker. Says on a line when it has everything. */
  public static void main(String... arguments) throws Exception {
    var database = new PGSimpleDataSource();
    database.setUrl(arguments[1]);
    database.setUser("postgres");
    database.setCurrentSchema(arguments[0]);
    var replica = start(new OutboxSchema(arguments[0], database), arguments[2]);
    Awaitility.await()
        .forever()
        .pollInterval(Duration.ofMillis(10))
        .until(() -> replica.leads() && replica.partitions() > 0);
    System.out.println("has everything");
    Thread.currentThread().join();
  }

  static Replica start(OutboxSchema outbox, String bootstrap) {
    var replica = new Replica(outbox, bootstrap);
    Thread.ofPlatform().daemon().start(replica.relay);
    Thread.ofPlatform().daemon().start(replica::consume);
    return replica;
  }

  boolean leads() {
    return relay.state().phase() == RelayState.Phase.LEADING;
  }

  int partitions() {
    return assigned.size();
  }

  void stop() {
    stopped = true;
    relay.stop();
  }

  private void consume() {
    try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
      consumer.subscribe(List.of(OutboxSchema.TOPIC.topicName()), new Remembering());
      while (!stopped) {
        consumer.poll(Duration.ofMillis(100));
      }
    }
  }

  /** Those that the module ships for the connector, as far as they are Kafka's own. */
  private Map<String, Object> settings() {
    var shipped = new Properties();
    try (InputStream file =
        Replica.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      shipped.load(file);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    var settings = new HashMap<String, Object>();
    for (var name : List.of("session.timeout.ms", "heartbeat.interval.ms", "isolation.level")) {
      settings.put(name, shipped.getProperty(SETTINGS + name));
    }
    settings.put("bootstrap.servers", bootstrap);
    settings.put("group.id", group);
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", ByteArrayDeserializer.class);
    return settings;
  }

  private final class Remembering implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assigned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(assigned::remove);
    }
  }
}
