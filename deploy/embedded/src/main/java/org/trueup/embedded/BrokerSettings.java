package org.trueup.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a node that is alone: one replica of everything, few threads. */
final class BrokerSettings {
  private static final Map<String, String> ONE_REPLICA =
      Map.of(
          "default.replication.factor", "1",
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "2",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "group.initial.rebalance.delay.ms", "0");

  private static final Map<String, String> FEW_THREADS =
      Map.of(
          "num.network.threads", "2",
          "num.io.threads", "2",
          "background.threads", "2",
          "log.cleaner.dedupe.buffer.size", "4194304");

  /**
   * No topic by accident. And a group's offsets stay for ten years: a consumer that was away for a
   * week would start from the beginning, and a relay would forget which batch it had sent.
   */
  private static final Map<String, String> NOTHING_BY_ACCIDENT =
      Map.of("auto.create.topics.enable", "false", "offsets.retention.minutes", "5256000");

  private BrokerSettings() {}

  static Properties of(
      int node, String controllerListener, Path directory, int port, int controllerPort) {
    var settings = new Properties();
    settings.putAll(ONE_REPLICA);
    settings.putAll(FEW_THREADS);
    settings.putAll(NOTHING_BY_ACCIDENT);
    settings.putAll(identity(node, controllerListener, controllerPort));
    settings.putAll(listeners(controllerListener, port, controllerPort));
    settings.setProperty("log.dirs", directory.toString());
    return settings;
  }

  private static Map<String, String> identity(int node, String controller, int controllerPort) {
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(node),
        "controller.listener.names",
        controller,
        "controller.quorum.voters",
        node + "@127.0.0.1:" + controllerPort);
  }

  private static Map<String, String> listeners(String controller, int port, int controllerPort) {
    var broker = "PLAINTEXT://127.0.0.1:" + port;
    return Map.of(
        "listeners",
        broker + "," + controller + "://127.0.0.1:" + controllerPort,
        "advertised.listeners",
        broker,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + controller + ":PLAINTEXT",
        "inter.broker.listener.name",
        "PLAINTEXT");
  }
}
