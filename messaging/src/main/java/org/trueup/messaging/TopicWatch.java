package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Notices that a topic became another log under way: its consumer would go on at its offset, and
 * miss whatever stands before. It is sent to the beginning.
 */
@ApplicationScoped
class TopicWatch {
  private static final Logger log = Logger.getLogger(TopicWatch.class);

  private final TopicIds ids;
  private final LogsRead logs;
  private final OwnTopics own;
  private final BrokerTransactions transactions;
  private final KafkaClientService clients;
  private final Duration every;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("topic-watch").unstarted(task));

  TopicWatch(
      TopicIds ids,
      LogsRead logs,
      OwnTopics own,
      BrokerTransactions transactions,
      KafkaClientService clients,
      @ConfigProperty(name = "trueup.topics.watched-every", defaultValue = "PT5S") Duration every) {
    this.ids = ids;
    this.logs = logs;
    this.own = own;
    this.transactions = transactions;
    this.clients = clients;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    clock.scheduleWithFixedDelay(this::lookOrWarn, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  private void lookOrWarn() {
    try {
      transactions.look();
      look();
    } catch (SQLException | RuntimeException away) {
      log.debugv("topics are not compared now: {0}", away);
    }
  }

  void look() throws SQLException {
    var read = logs.topics();
    var topics = new TreeSet<>(own.names());
    topics.addAll(read.keySet());
    var now = ids.of(topics);
    own.compare(now);
    read.forEach(
        (topic, known) -> {
          var id = now.get(topic);
          if (id != null && !known.isEmpty() && !known.equals(Set.of(id))) {
            beginAnew(topic, id);
          }
        });
  }

  private void beginAnew(String topic, String id) {
    logs.alarm(
        "Topic %s was created anew while it was read. It is read from its beginning; what was handled before is passed over."
            .formatted(topic));
    for (var channel : clients.getConsumerChannels()) {
      for (KafkaConsumer<Object, Object> consumer : clients.getConsumers(channel)) {
        consumer
            .runOnPollingThread(
                (Consumer<Object, Object> polling) -> {
                  fromTheBeginning(polling, topic, id);
                })
            .subscribe()
            .with(done -> {}, failure -> log.warnv("{0} goes on: {1}", topic, failure));
      }
    }
  }

  private void fromTheBeginning(Consumer<?, ?> consumer, String topic, String id) {
    var partitions = new ArrayList<TopicPartition>();
    for (var partition : consumer.assignment()) {
      if (partition.topic().equals(topic)) {
        logs.restart(partition, id);
        partitions.add(partition);
      }
    }
    if (!partitions.isEmpty()) {
      consumer.seekToBeginning(partitions);
    }
  }
}
