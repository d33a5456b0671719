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
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.examples.FrozenExample;

/** What somebody else put on a service's own topic. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ForeignAnnouncementsIT {
  private static final String ACO = AcoIds.next();

  private static final Topic TOPIC = Topic.AGREEMENT_SIGNED;

  @Inject OwnTopicReplay own;

  private static final Mine MINE = Mine.of(FrozenExample.of(TOPIC).getFirst());

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
      producer.send(new ProducerRecord<>(TOPIC.topicName(), 2, ACO + "/1", bytes("junk"))).get();
      producer.send(announcement(ACO + "/2", "{}")).get();
      producer.send(MINE.record()).get();
    }

    assertThat(own.readOn(service)).isEqualTo(1);

    assertThat(service.taken).containsExactly(MINE.id());
    assertThat(letters()).containsExactly(ACO + "/1", ACO + "/2");
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
    return Signing.signed(record);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An announcement that is whole. */
  private record Mine(String id, ProducerRecord<String, byte[]> record) {
    static Mine of(FrozenExample example) {
      var written = example.record();
      var record =
          new ProducerRecord<>(
              TOPIC.topicName(), 2, written.key(), bytes(String.valueOf(written.value())));
      written.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
      return new Mine(String.valueOf(written.headers().get("ce_id")), Signing.signed(record));
    }
  }

  private static final class Service implements ReadBack<AgreementSigned> {
    private final List<String> taken = new ArrayList<>();

    @Override
    public Topic topic() {
      return TOPIC;
    }

    @Override
    public Class<AgreementSigned> type() {
      return AgreementSigned.class;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public boolean has(AgreementSigned agreement, long revision) {
      return false;
    }

    @Override
    public List<String> differences(AgreementSigned agreement) {
      return List.of();
    }

    @Override
    public List<AcoId> acos() {
      return List.of();
    }

    @Override
    public List<AgreementSigned> onFile(AcoId aco) {
      return List.of();
    }

    @Override
    public Map<String, Long> revisions() {
      return Map.of();
    }

    @Override
    public void add(AgreementSigned agreement) {
      taken.add(agreement.id());
    }
  }
}
