package org.trueup.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.Service.putAgreement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/**
 * Whether the state of an ACO can be rebuilt from the topic after the broker's cleaner was there.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class CompactionIT {
  private static final int REVISIONS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Segments close at once, and the cleaner takes whatever is closed. */
  private static final Map<String, String> EAGER =
      Map.of("segment.ms", "50", "min.cleanable.dirty.ratio", "0.01", "min.compaction.lag.ms", "0");

  private static final ConfigResource TOPIC =
      new ConfigResource(ConfigResource.Type.TOPIC, Topic.AGREEMENT_SIGNED.topicName());
  private static final ConfigResource BROKERS = new ConfigResource(ConfigResource.Type.BROKER, "");

  private final String aco = AcoIds.next();
  private int round;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void keepsExactlyTheLatestRevisionOfEachAgreement() throws Exception {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
      alter(admin, TOPIC, EAGER, AlterConfigOp.OpType.SET);
      alter(admin, BROKERS, Map.of("log.cleaner.backoff.ms", "100"), AlterConfigOp.OpType.SET);
      try {
        signTwoAgreementsAgainAndAgain();

        isRebuiltFrom(awaitTheCleaner());
      } finally {
        alter(admin, TOPIC, EAGER, AlterConfigOp.OpType.DELETE);
        alter(admin, BROKERS, Map.of("log.cleaner.backoff.ms", ""), AlterConfigOp.OpType.DELETE);
      }
    }
  }

  private void isRebuiltFrom(List<ConsumerRecord<String, byte[]>> compacted) {
    assertThat(compacted)
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder(aco + "/2014-01-01", aco + "/2017-01-01");
    assertThat(compacted).extracting(ConsumerRecord::partition).containsOnly(partition(aco));
    assertThat(compacted)
        .extracting(TopicReader::id)
        .containsExactlyInAnyOrder(
            "agreement/" + aco + "/2014-01-01/" + REVISIONS,
            "agreement/" + aco + "/2017-01-01/" + REVISIONS);
    assertThat(tracks(TopicReader.events(AgreementSigned.class, compacted)))
        .isEqualTo(
            Map.of(
                PerformanceYear.of(2014), Track.TRACK_1, PerformanceYear.of(2017), Track.TRACK_3));
  }

  /** The topic has all revisions of both before it is compacted. */
  private void signTwoAgreementsAgainAndAgain() {
    for (int revision = 1; revision <= REVISIONS; revision++) {
      var name = "\"acoName\": \"Cedar Point " + revision + "\", ";
      var later =
          name + Service.tracks("2017", "3") + ", \"elections\": {\"minimumRate\": \"0.01\"}";
      putAgreement(aco, "2014-01-01", "{" + name + Service.tracks("2014", "1") + "}")
          .then()
          .header("ETag", "\"" + revision + "\"");
      putAgreement(aco, "2017-01-01", "{" + later + "}")
          .then()
          .header("ETag", "\"" + revision + "\"");
    }
    var last = "agreement/" + aco + "/2017-01-01/" + REVISIONS;
    assertThat(Announcements.until(Topic.AGREEMENT_SIGNED, last, AgreementSigned.class).getLast())
        .extracting(AgreementSigned::revision)
        .isEqualTo((long) REVISIONS);
  }

  /** The newest segment is never cleaned: another ACO of the partition writes until it is old. */
  private List<ConsumerRecord<String, byte[]>> awaitTheCleaner() {
    var neighbor =
        Stream.generate(AcoIds::next)
            .filter(other -> partition(other) == partition(aco))
            .findFirst()
            .orElseThrow();
    return Awaitility.await("the cleaner")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .pollInSameThread()
        .until(() -> afterAnotherRoundOf(neighbor), records -> records.size() == 2);
  }

  private List<ConsumerRecord<String, byte[]>> afterAnotherRoundOf(String neighbor) {
    var name = "\"acoName\": \"Round " + round++ + "\", ";
    putAgreement(neighbor, "2017-01-01", "{" + name + Service.tracks("2017", "1") + "}");
    try (var reader = TopicReader.of(Topic.AGREEMENT_SIGNED)) {
      return TopicReader.about(aco, reader.records());
    }
  }

  private static Map<PerformanceYear, Track> tracks(List<AgreementSigned> agreements) {
    var byYear = new TreeMap<PerformanceYear, Track>();
    agreements.forEach(agreement -> byYear.putAll(agreement.tracksByYear()));
    return byYear;
  }

  private static int partition(String acoId) {
    var hash = Utils.murmur2(acoId.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % Topic.PARTITIONS;
  }

  private static void alter(
      Admin admin, ConfigResource resource, Map<String, String> settings, AlterConfigOp.OpType how)
      throws ExecutionException, InterruptedException {
    var changes =
        settings.entrySet().stream()
            .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
            .map(entry -> new AlterConfigOp(entry, how))
            .toList();
    admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
  }
}
