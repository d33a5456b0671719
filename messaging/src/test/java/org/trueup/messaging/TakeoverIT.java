package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** Two replicas in two processes; the one that does the work is killed. */
class TakeoverIT {
  private static final String ACO_1 = AcoIds.next();

  private static final Map<String, String> INFRASTRUCTURE = new InfrastructureResource().start();
  private static final String ACO = ACO_1;
  private static final int EVENTS = 4_000;

  @Test
  void whenAReplicaIsKilledTheOtherHasItsWorkWithinSecondsAndNothingIsLostOrDoubled()
      throws Exception {
    var bootstrap = INFRASTRUCTURE.get("TRUEUP_KAFKA");
    var outbox = OutboxSchema.create("takeover", INFRASTRUCTURE.get("TRUEUP_DB_URL"));
    var first = process(outbox, bootstrap);
    try {
      assertThat(first.inputReader().readLine()).isEqualTo("has everything");
      var second = Replica.start(outbox, bootstrap);
      await(second, () -> second.partitions() == Topic.PARTITIONS / 2, Duration.ofSeconds(20));
      var writer = Thread.ofPlatform().start(() -> outbox.addAll(ACO, 1, EVENTS));
      awaitSome(outbox, bootstrap);

      first.destroyForcibly().waitFor();

      await(second, second::leads, Duration.ofSeconds(5));
      await(second, () -> second.partitions() == Topic.PARTITIONS, Duration.ofSeconds(15));
      writer.join();
      assertThat(
              TopicReader.ofAnything(bootstrap, OutboxSchema.TOPIC)
                  .chosen(EVENTS, r -> r.key().startsWith(ACO)))
          .extracting(TopicReader::id)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, EVENTS).mapToObj(n -> OutboxSchema.id(ACO, n)).toList());
      second.stop();
    } finally {
      first.destroyForcibly();
    }
  }

  private static Process process(OutboxSchema outbox, String bootstrap) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Replica.class.getName(),
            outbox.name(),
            INFRASTRUCTURE.get("TRUEUP_DB_URL"),
            bootstrap);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void await(Replica replica, Callable<Boolean> condition, Duration longest) {
    Awaitility.await("leads: " + replica.leads() + ", partitions: " + replica.partitions())
        .atMost(longest)
        .pollInterval(Duration.ofMillis(10))
        .until(condition);
  }

  /** The relay of the first replica is in the middle of its work. */
  private static void awaitSome(OutboxSchema outbox, String bootstrap) {
    try (var reader = TopicReader.ofAnything(bootstrap, OutboxSchema.TOPIC)) {
      reader.until(
          found -> !TopicReader.about(ACO, found).isEmpty(), "something of " + outbox.name());
    }
  }
}
