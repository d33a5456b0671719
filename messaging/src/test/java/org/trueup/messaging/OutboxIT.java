package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.signature.RecordSignature;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;
import org.trueup.rest.trace.Traces;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OutboxIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();

  private static final Topic TOPIC = Topic.BENCHMARK_DETERMINED;
  private static final Instant TIME = Instant.parse("2019-02-01T10:00:00.123456Z");

  @Inject Outbox outbox;
  @Inject AcoLock lock;
  @Inject @Readiness RelayHealth health;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void anEventGoesOutAsACloudEventInBinaryMode() {
    QuarkusTransaction.requiringNew().run(() -> outbox.add(announcement(ACO_1, 1, "cause/1")));

    var record = read(1, ACO_1).getFirst();

    assertThat(record.key()).isEqualTo(ACO_1 + "/2018");
    assertThat(record.partition()).isEqualTo(OutgoingRecord.partition(ACO_1));
    assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"word\":\"1\"}");
    assertThat(Signing.fault(record)).isEmpty();
    assertThat(record.headers())
        .filteredOn(header -> !header.key().equals(RecordSignature.HEADER))
        .extracting(h -> h.key() + "=" + new String(h.value(), StandardCharsets.UTF_8))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=benchmark/" + ACO_1 + "/2018/1",
            "ce_source=/trueup/settlement",
            "ce_type=trueup.benchmark-determined.v1",
            "ce_time=2019-02-01T10:00:00.123456Z",
            "ce_subject=" + ACO_1 + "/2018",
            "ce_dataschema=urn:trueup:schema:benchmark-determined:v1",
            "ce_causationid=cause/1",
            "content-type=application/json");
  }

  @Test
  void itsRecordSaysWhereInATraceItWasAnnounced() {
    var trace = "0af7651916cd43dd8448eb211c80319c";
    var taken = Optional.of("00-" + trace + "-b7ad6b7169203331-01");
    Traces.collectedBy(SdkTracerProvider.builder().build().get("test"));
    try {
      Traces.handling(
          TOPIC.topicName(),
          taken,
          () ->
              QuarkusTransaction.requiringNew()
                  .run(() -> outbox.add(announcement(ACO_5, 1, null))));
    } finally {
      Traces.collectedBy(null);
    }

    var record = read(1, ACO_5).getFirst();

    assertThat(CloudEvent.read(record.headers(), Traces.HEADER))
        .hasValueSatisfying(place -> assertThat(place).matches("00-" + trace + "-[0-9a-f]{16}-01"))
        .isNotEqualTo(taken);
    assertThat(Signing.fault(record)).isEmpty();
  }

  @Test
  void whatIsRolledBackIsNeverPublished() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::addAndFail))
        .hasMessage("changed my mind");
    QuarkusTransaction.requiringNew().run(() -> outbox.add(announcement(ACO_2, 2, null)));

    assertThat(read(1, ACO_2))
        .extracting(TopicReader::id)
        .containsExactly("benchmark/" + ACO_2 + "/2018/2");
  }

  @Test
  void whatWaitsAndIsAnnouncedAgainGoesOutBehindWhatCameBefore() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.add(announcement(ACO_4, 3, null));
              LongStream.rangeClosed(1, 3)
                  .forEach(n -> outbox.addAgain(announcement(ACO_4, n, null)));
            });

    assertThat(read(3, ACO_4))
        .extracting(TopicReader::id)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 3)
                .mapToObj(n -> "benchmark/" + ACO_4 + "/2018/" + n)
                .toList());
  }

  @Test
  void nothingIsAnnouncedOrLockedOutsideATransaction() {
    assertThatThrownBy(() -> outbox.add(announcement(ACO_3, 1, null)))
        .hasMessageContaining("ARJUNA016110");
    assertThatThrownBy(() -> lock.acquire(new AcoId(ACO_3))).hasMessageContaining("ARJUNA016110");
  }

  @Test
  void orderPerAcoHoldsWhateverTheThreads() throws InterruptedException {
    var acos = IntStream.range(0, 20).mapToObj(i -> "A2" + (100 + i)).toList();
    var revisions = new java.util.concurrent.ConcurrentHashMap<String, Long>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 2000; i++) {
        var aco = acos.get(i % acos.size());
        threads.submit(() -> announceNext(aco, revisions));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    var records = read(2000, "A2");

    assertThat(records).hasSize(2000);
    for (var aco : acos) {
      assertThat(records.stream().filter(r -> r.key().startsWith(aco)).map(TopicReader::id))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 100)
                  .mapToObj(n -> "benchmark/" + aco + "/2018/" + n)
                  .toList());
    }
  }

  @Test
  void theRelayReportsThatItLeads() {
    read(0, "none");

    var answer = health.call();

    assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(answer.getData()).get().extracting("state").isEqualTo("LEADING");
  }

  private void announceNext(String aco, java.util.Map<String, Long> revisions) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              lock.acquire(new AcoId(aco));
              outbox.add(announcement(aco, revisions.merge(aco, 1L, Long::sum), null));
            });
  }

  private void addAndFail() {
    outbox.add(announcement(ACO_2, 1, null));
    throw new IllegalStateException("changed my mind");
  }

  private List<ConsumerRecord<String, byte[]>> read(int expected, String aco) {
    return TopicReader.ofAnything(bootstrap, TOPIC).chosen(expected, r -> r.key().startsWith(aco));
  }

  private static Announcement announcement(String aco, long revision, String cause) {
    return new Announcement(
        TOPIC,
        aco + "/2018",
        new AcoId(aco),
        "benchmark/" + aco + "/2018/" + revision,
        TIME,
        new HandledEvents.Word(Long.toString(revision)),
        cause);
  }
}
