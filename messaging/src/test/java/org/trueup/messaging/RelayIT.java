package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.FreePorts;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;
import org.trueup.embedded.Topics;

/** The relay without a service around it: stopped, cut off and left alone at the worst moments. */
class RelayIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();

  private static final int EVENTS = 6000;
  private static final Map<String, String> INFRASTRUCTURE = new InfrastructureResource().start();

  private final List<Relay> running = new ArrayList<>();

  @AfterEach
  void stopAll() {
    running.forEach(Relay::stop);
  }

  @Test
  void eachEventStandsOnceInOrderThoughRelaysComeAndGo() throws Exception {
    var outbox = OutboxSchema.create("comes_and_goes", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var writer = Thread.ofPlatform().start(() -> outbox.addAll(ACO_1, 1, EVENTS));
    while (writer.isAlive()) {
      var relays = List.of(start(outbox, broker()), start(outbox, broker()));
      await(() -> relays.stream().anyMatch(RelayIT::leads));
      outbox.endSessions(); // of whoever leads, in the middle of whatever it does
      await(() -> relays.stream().anyMatch(RelayIT::leads));
      relays.forEach(Relay::stop);
    }
    start(outbox, broker());

    assertThat(idsOnTopic(ACO_1, EVENTS)).containsExactlyElementsOf(ids(ACO_1, EVENTS));
    await(() -> outbox.size() == 0);
  }

  @Test
  void aBatchThatWasSentButNotDeletedIsNotSentAgain() throws Exception {
    var outbox = OutboxSchema.create("sent_not_deleted", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    outbox.addAll(ACO_2, 1, 10);
    try (var session = outbox.database().getConnection();
        var sender =
            BatchSender.fencingPredecessors(
                Signing.unsigned("sent_not_deleted", broker()), BatchSender.EVENTS)) {
      sender.send(1, new OutboxTable(session).claim(1));
    }
    outbox.addAll(ACO_2, 11, 20);

    start(outbox, broker());

    assertThat(idsOnTopic(ACO_2, 20)).containsExactlyElementsOf(ids(ACO_2, 20));
  }

  @Test
  void aBatchThatWasClaimedButNotSentIsSentFirst() throws Exception {
    var outbox = OutboxSchema.create("claimed_not_sent", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    outbox.addAll(ACO_3, 1, 10);
    try (var session = outbox.database().getConnection()) {
      new OutboxTable(session).claim(1);
    }
    outbox.addAll(ACO_3, 11, 20);

    start(outbox, broker());

    assertThat(idsOnTopic(ACO_3, 20)).containsExactlyElementsOf(ids(ACO_3, 20));
  }

  @Test
  void theRelaysOfTwoServicesInOneDatabaseLeadSideBySide() throws Exception {
    var one = OutboxSchema.create("one", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var other = OutboxSchema.create("other", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var relays = List.of(start(one, broker()), start(other, broker()));

    await(() -> relays.stream().allMatch(RelayIT::leads));
  }

  @Test
  void aRelayOutlivesItsBroker(@TempDir Path directory) throws Exception {
    var outbox = OutboxSchema.create("outlives", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var ports = FreePorts.take(2);
    var kafka = EmbeddedKafka.start(directory, ports.get(0), ports.get(1), EmbeddedKafka.FAST);
    Topics.create(kafka.bootstrap());
    var relay = start(outbox, Map.of("bootstrap.servers", kafka.bootstrap()));
    outbox.addAll(ACO_4, 1, 5);
    await(() -> outbox.size() == 0);
    kafka.close();
    outbox.addAll(ACO_4, 6, 10);
    await(() -> relay.state().phase() == RelayState.Phase.DEGRADED);
    await(() -> Backlog.read(outbox.database()).oldest().toSeconds() >= 1);
    assertThat(health(relay, outbox).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(health(relay, outbox).getData().orElseThrow())
        .containsEntry("degraded", true)
        .containsEntry("waiting", 5L);

    try (var again =
        EmbeddedKafka.start(directory, ports.get(0), ports.get(1), EmbeddedKafka.FAST)) {
      await(() -> outbox.size() == 0);
      var topic = TopicReader.ofAnything(again.bootstrap(), OutboxSchema.TOPIC);

      assertThat(topic.chosen(10, r -> true))
          .extracting(TopicReader::id)
          .containsExactlyElementsOf(ids(ACO_4, 10));
      await(() -> health(relay, outbox).getData().orElseThrow().get("degraded").equals(false));
    }
  }

  @Test
  void aLeaderThatHangsIsReplaced() throws Exception {
    var outbox = OutboxSchema.create("hangs", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var hung = outbox.database().getConnection();
    assertThat(new Leadership(hung, "hangs").tryAcquire()).isTrue();
    outbox.addAll(ACO_5, 1, 10);

    start(outbox, broker());

    assertThat(idsOnTopic(ACO_5, 10)).containsExactlyElementsOf(ids(ACO_5, 10));
    assertThat(hung.isValid(1)).isFalse();
  }

  private Relay start(OutboxSchema outbox, Map<String, Object> kafka) {
    var relay = new Relay(Signing.unsigned(outbox.name(), kafka), outbox.database(), Map.of());
    running.add(relay);
    Thread.ofPlatform().daemon().start(relay);
    return relay;
  }

  private static HealthCheckResponse health(Relay relay, OutboxSchema outbox) throws SQLException {
    return RelayHealth.of(relay.state(), Backlog.read(outbox.database()));
  }

  private static boolean leads(Relay relay) {
    return relay.state().phase() == RelayState.Phase.LEADING;
  }

  private static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", INFRASTRUCTURE.get("TRUEUP_KAFKA"));
  }

  private static List<String> idsOnTopic(String aco, int expected) {
    return TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), OutboxSchema.TOPIC)
        .chosen(expected, r -> r.key().startsWith(aco))
        .stream()
        .map(TopicReader::id)
        .toList();
  }

  private static List<String> ids(String aco, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> OutboxSchema.id(aco, n)).toList();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }
}
