package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.FreePorts;
import org.trueup.embedded.TopicReader;
import org.trueup.embedded.Topics;

/** What goes wrong around a relay: its broker goes away, and whoever leads does not answer. */
class TroubledRelayIT {
  private static final String FIRST = AcoIds.next();
  private static final String SECOND = AcoIds.next();

  private final RunningRelays relays = new RunningRelays();

  @AfterEach
  void stopAll() {
    relays.stopAll();
  }

  @Test
  void aRelayOutlivesItsBroker(@TempDir Path directory) throws Exception {
    var outbox = OutboxSchema.create("outlives", RunningRelays.database());
    var ports = FreePorts.take(2);
    var kafka = EmbeddedKafka.start(directory, ports.get(0), ports.get(1), EmbeddedKafka.FAST);
    Topics.create(kafka.bootstrap());
    var relay = relays.start(outbox, Map.of("bootstrap.servers", kafka.bootstrap()));
    outbox.addAll(FIRST, 1, 5);
    RunningRelays.await(() -> outbox.size() == 0);
    kafka.close();
    outbox.addAll(FIRST, 6, 10);
    RunningRelays.await(() -> relay.state().phase() == RelayState.Phase.DEGRADED);
    RunningRelays.await(() -> Backlog.read(outbox.database()).oldest().toSeconds() >= 1);
    assertThat(health(relay, outbox).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(health(relay, outbox).getData().orElseThrow())
        .containsEntry("degraded", true)
        .containsEntry("waiting", 5L);

    try (var again =
        EmbeddedKafka.start(directory, ports.get(0), ports.get(1), EmbeddedKafka.FAST)) {
      RunningRelays.await(() -> outbox.size() == 0);
      var topic = TopicReader.ofAnything(again.bootstrap(), OutboxSchema.TOPIC);

      assertThat(topic.chosen(10, r -> true))
          .extracting(TopicReader::id)
          .containsExactlyElementsOf(RunningRelays.ids(FIRST, 10));
      RunningRelays.await(
          () -> health(relay, outbox).getData().orElseThrow().get("degraded").equals(false));
    }
  }

  @Test
  void aLeaderThatHangsIsReplaced() throws Exception {
    var outbox = OutboxSchema.create("hangs", RunningRelays.database());
    var hung = outbox.database().getConnection();
    assertThat(new Leadership(hung, "hangs").tryAcquire()).isTrue();
    outbox.addAll(SECOND, 1, 10);

    relays.start(outbox, RunningRelays.broker());

    assertThat(RunningRelays.idsOnTopic(SECOND, 10))
        .containsExactlyElementsOf(RunningRelays.ids(SECOND, 10));
    assertThat(hung.isValid(1)).isFalse();
  }

  private static HealthCheckResponse health(Relay relay, OutboxSchema outbox) throws SQLException {
    return RelayHealth.of(relay.state(), Backlog.read(outbox.database()));
  }
}
