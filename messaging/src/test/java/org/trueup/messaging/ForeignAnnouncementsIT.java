package org.trueup.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.InfrastructureResource;

/** What somebody else put on a service's own topic. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ForeignAnnouncementsIT {
  private static final Topic TOPIC = Topic.AGREEMENT_SIGNED;

  @Inject OwnTopicReplay own;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void doesNotKeepTheServiceFromReadingItsOwnBack() throws Exception {
    var service = new Service();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC.topicName(), 2, "A7520/1", bytes("junk"))).get();
      producer.send(announcement("A7520/2", "{}")).get();
      producer.send(announcement("A7520/3", "{\"word\":\"mine\"}")).get();
    }

    assertThat(own.readOn(service)).isEqualTo(1);

    assertThat(service.taken).containsExactly("agreement/A7520/3");
    assertThat(letters()).containsExactly("A7520/1", "A7520/2");
    assertThat(own.readOn(service)).isZero();
    assertThat(letters()).hasSize(2);
  }

  private List<String> letters() {
    return given()
        .get("/dead-letters?limit=100")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<String>getList("items.findAll { it.topic == '" + TOPIC.topicName() + "' }.key");
  }

  private static ProducerRecord<String, byte[]> announcement(String key, String value) {
    var record = new ProducerRecord<>(TOPIC.topicName(), 2, key, bytes(value));
    record.headers().add("ce_id", bytes("agreement/" + key));
    record.headers().add("ce_type", bytes(TOPIC.topicName()));
    record.headers().add("ce_subject", bytes(key));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes what has a word. */
  private static final class Service implements ReadBack {
    private final List<String> taken = new ArrayList<>();

    @Override
    public Topic topic() {
      return TOPIC;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public boolean take(ReceivedEvent event) {
      if (!new String(event.value(), StandardCharsets.UTF_8).contains("word")) {
        throw new IllegalArgumentException("no word in it");
      }
      taken.add(event.id());
      return true;
    }
  }
}
