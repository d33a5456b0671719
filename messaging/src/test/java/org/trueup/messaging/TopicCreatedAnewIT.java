package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/**
 * A topic is lost and created again, and has soon more records than were read of the former one.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class TopicCreatedAnewIT {
  private static final Topic TOPIC = Topic.ASSIGNMENT_DETERMINED;
  private static final int PARTITION = 6;
  private static final String ACO = AcoIds.next();

  @Inject DataSource database;
  @Inject @Readiness MessagesHealth health;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void noEventIsPassedOver() throws Exception {
    announce(1, 3);
    await().atMost(Duration.ofSeconds(30)).until(() -> handled().size() == 3);

    createAnew();
    announce(4, 30);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(handled()).containsExactlyElementsOf(words(1, 30)));
    assertThat(health.reasons()).anyMatch(reason -> reason.contains(TOPIC.topicName()));
  }

  @Test
  void transactionsOfTheBrokerAreThoseThatCannotBeTorn() {
    var transactions = new BrokerTransactions(settings());
    transactions.look();
    assertThat(transactions.reasons()).isEmpty();

    transactions.is(1);
    assertThat(transactions.reasons())
        .singleElement()
        .asString()
        .contains("are of version 1, and must be of 2 (KIP-890)", "kafka-features.sh");

    transactions.look();
    assertThat(transactions.reasons()).isEmpty();
  }

  /**
   * One by one, each until it is there: of batches on their way to a topic that was created this
   * moment the broker may take the second and not the first, and never the first after that.
   */
  private void announce(int from, int through) throws Exception {
    var settings = new HashMap<>(settings());
    settings.put("enable.idempotence", false);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int number = from; number <= through; number++) {
        producer.send(event(number)).get();
      }
    }
  }

  private static ProducerRecord<String, byte[]> event(int number) {
    var id = ACO + "/" + number;
    var word = "{\"word\":\"%s\"}".formatted(word(number)).getBytes(StandardCharsets.UTF_8);
    var event = new ProducerRecord<>(TOPIC.topicName(), PARTITION, id, word);
    Map.of("ce_type", TOPIC.topicName(), "ce_id", id, "ce_subject", id)
        .forEach((k, v) -> event.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    return Signing.signed(event);
  }

  private void createAnew() throws Exception {
    var same = new NewTopic(TOPIC.topicName(), Topic.PARTITIONS, (short) 1);
    try (var admin = Admin.create(settings())) {
      admin.deleteTopics(List.of(TOPIC.topicName())).all().get();
      // The broker forgets a topic a moment after it says so.
      await()
          .ignoreExceptionsMatching(TopicCreatedAnewIT::isStillThere)
          .until(() -> admin.createTopics(List.of(same)).all().get() == null);
    }
  }

  private static boolean isStillThere(Throwable failure) {
    return failure instanceof ExecutionException
        && failure.getCause() instanceof TopicExistsException;
  }

  private Map<String, Object> settings() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  private static String word(int number) {
    return "anew-%02d".formatted(number);
  }

  private static List<String> words(int from, int through) {
    return IntStream.rangeClosed(from, through).mapToObj(TopicCreatedAnewIT::word).toList();
  }

  private List<String> handled() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select word from handled where word like 'anew-%' order by position")) {
      var words = new ArrayList<String>();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
      return words;
    }
  }
}
