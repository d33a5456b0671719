package org.trueup.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** Relays without a service around them, and what they put on the topic. */
final class RunningRelays {
  private static final Map<String, String> INFRASTRUCTURE = new InfrastructureResource().start();

  private final List<Relay> running = new ArrayList<>();

  Relay start(OutboxSchema outbox, Map<String, Object> kafka) {
    var relay = new Relay(Signing.unsigned(outbox.name(), kafka), outbox.database(), Map.of());
    running.add(relay);
    Thread.ofPlatform().daemon().start(relay);
    return relay;
  }

  static boolean leads(Relay relay) {
    return relay.state().phase() == RelayState.Phase.LEADING;
  }

  static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", INFRASTRUCTURE.get("TRUEUP_KAFKA"));
  }

  static List<String> idsOnTopic(String aco, int expected) {
    return TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), OutboxSchema.TOPIC)
        .chosen(expected, r -> r.key().startsWith(aco))
        .stream()
        .map(TopicReader::id)
        .toList();
  }

  static List<String> ids(String aco, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> OutboxSchema.id(aco, n)).toList();
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }

  static String database() {
    return INFRASTRUCTURE.get("TRUEUP_DB_URL");
  }

  void stopAll() {
    running.forEach(Relay::stop);
  }
}
