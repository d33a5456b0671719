package org.trueup.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.Service.putAgreement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.InfrastructureResource;

/**
 * Whether the state of an ACO can be rebuilt from the topic after the broker's cleaner was there.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class CompactionIT {
  private static final String ACO = "A4001";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** Segments close at once, and the cleaner takes whatever is closed. */
  private static final Map<String, String> EAGER =
      Map.of("segment.ms", "50", "min.cleanable.dirty.ratio", "0.01", "min.compaction.lag.ms", "0");

  private static final ConfigResource TOPIC =
      new ConfigResource(ConfigResource.Type.TOPIC, Topic.AGREEMENT_SIGNED.topicName());
  private static final ConfigResource BROKERS = new ConfigResource(ConfigResource.Type.BROKER, "");

  @Test
  void keepsExactlyTheLatestRevisionOfEachAgreement() throws Exception {
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", Announced.broker()))) {
      alter(admin, TOPIC, EAGER, AlterConfigOp.OpType.SET);
      alter(admin, BROKERS, Map.of("log.cleaner.backoff.ms", "100"), AlterConfigOp.OpType.SET);
      try {
        var revisions = signTwoAgreementsAgainAndAgain();
        var compacted = awaitTheCleaner();

        assertThat(compacted.records())
            .extracting(record -> record.key())
            .containsExactlyInAnyOrder(ACO + "/2014-01-01", ACO + "/2017-01-01");
        assertThat(compacted.records())
            .extracting(record -> record.partition())
            .containsOnly(partition(ACO));
        assertThat(compacted.ids())
            .containsExactlyInAnyOrder(
                "agreement/" + ACO + "/2014-01-01/" + revisions,
                "agreement/" + ACO + "/2017-01-01/" + revisions);
        assertThat(tracks(compacted.events(AgreementSigned.class)))
            .isEqualTo(
                Map.of(
                    PerformanceYear.of(2014), Track.TRACK_1,
                    PerformanceYear.of(2017), Track.TRACK_3));
      } finally {
        alter(admin, TOPIC, EAGER, AlterConfigOp.OpType.DELETE);
        alter(admin, BROKERS, Map.of("log.cleaner.backoff.ms", ""), AlterConfigOp.OpType.DELETE);
      }
    }
  }

  /** Six revisions of each; the topic has twelve records of the ACO before it is compacted. */
  private static long signTwoAgreementsAgainAndAgain() throws InterruptedException {
    var revisions = 6;
    for (int revision = 1; revision <= revisions; revision++) {
      var name = "\"acoName\": \"Cedar Point " + revision + "\", ";
      putAgreement(ACO, "2014-01-01", "{" + name + Service.tracks("2014", "1") + "}")
          .then()
          .header("ETag", "\"" + revision + "\"");
      putAgreement(
              ACO,
              "2017-01-01",
              "{"
                  + name
                  + Service.tracks("2017", "3")
                  + ", \"elections\": {\"minimumRate\": \"0.01\"}}")
          .then()
          .header("ETag", "\"" + revision + "\"");
    }
    var last = "agreement/" + ACO + "/2017-01-01/" + revisions;
    var announced = Announced.until(Topic.AGREEMENT_SIGNED, last);
    assertThat(announced.about(ACO).events(AgreementSigned.class).getLast().revision())
        .isEqualTo(revisions);
    return revisions;
  }

  /** The newest segment is never cleaned: another ACO of the partition writes until it is old. */
  private static Announced awaitTheCleaner() throws InterruptedException {
    var neighbour = neighbour();
    var end = Instant.now().plus(PATIENCE);
    for (int round = 0; Instant.now().isBefore(end); round++) {
      var body = "{\"acoName\": \"Round " + round + "\", " + Service.tracks("2017", "1") + "}";
      putAgreement(neighbour, "2017-01-01", body);
      Thread.sleep(200);
      var read = Announced.on(Topic.AGREEMENT_SIGNED).about(ACO);
      if (read.records().size() == 2) {
        return read;
      }
    }
    throw new AssertionError("the cleaner did not come within " + PATIENCE);
  }

  private static Map<PerformanceYear, Track> tracks(List<AgreementSigned> agreements) {
    var byYear = new TreeMap<PerformanceYear, Track>();
    agreements.forEach(agreement -> byYear.putAll(agreement.tracksByYear()));
    return byYear;
  }

  private static String neighbour() {
    return IntStream.range(4100, 4999)
        .mapToObj(number -> "A" + number)
        .filter(acoId -> partition(acoId) == partition(ACO))
        .findFirst()
        .orElseThrow();
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
