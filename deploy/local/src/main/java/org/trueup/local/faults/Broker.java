package org.trueup.local.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.Topics;
import org.trueup.local.agent.DieWithLauncher;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.Signals;
import org.trueup.local.machine.Surroundings;

/**
 * The broker's process. Every service has a listener of its own, whose advertised port is not the
 * broker's but that of a {@link Wire}: so its network, and only its, can be cut.
 */
final class Broker {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** So that groups notice within seconds that a member was killed. */
  private static final List<String> PATIENCE =
      List.of("group.min.session.timeout.ms=1000", "group.consumer.min.session.timeout.ms=1000");

  private final Path folder;
  private final Path log;
  private final Path agent;
  private final Places places;
  private @Nullable Process process;

  Broker(Path folder, Path log, Path agent, Places places) {
    this.folder = folder;
    this.log = log;
    this.agent = agent;
    this.places = places;
  }

  /** Returns when it takes connections; does nothing where it runs. */
  synchronized void start() {
    if (isAlive()) {
      return;
    }
    var errors = ProcessBuilder.Redirect.appendTo(log.toFile());
    try {
      var started = new ProcessBuilder(command()).redirectError(errors).start();
      process = started;
      var word = started.inputReader().readLine();
      if (!BrokerProcess.READY.equals(word)) {
        throw new IllegalStateException("the broker does not start: " + word + "; see " + log);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot start the broker", failed);
    }
  }

  /** {@code kill -9}, and a new start after that time. */
  synchronized void killFor(Duration away) throws InterruptedException {
    Signals.kill(process());
    Thread.sleep(away);
    start();
  }

  /** Larger records of a topic are refused from now on. One that just ended is started first. */
  void takesRecordsUpTo(Topic topic, int bytes) {
    start();
    var place = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    var limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + places.broker()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(place, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the broker does not change " + topic, failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  /** Deletes a topic with all that stands on it, and creates it anew. */
  void recreate(Topic topic) throws InterruptedException {
    start();
    try (var admin = Admin.create(Map.of("bootstrap.servers", places.bootstrap()))) {
      var before = id(admin, topic);
      admin.deleteTopics(List.of(topic.topicName())).all().get();
      do {
        Topics.create(places.bootstrap()); // which leaves one that is not gone yet
      } while (Set.of(before, Uuid.ZERO_UUID).contains(id(admin, topic)));
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the broker does not recreate " + topic, failed);
    }
  }

  /** Zero while there is none. */
  private static Uuid id(Admin admin, Topic topic) throws InterruptedException, ExecutionException {
    try {
      var described = admin.describeTopics(List.of(topic.topicName())).allTopicNames().get();
      return described.values().iterator().next().topicId();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
        return Uuid.ZERO_UUID;
      }
      throw failed;
    }
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  synchronized ProcessHandle process() {
    if (process == null) {
      throw new IllegalStateException("the broker was never started");
    }
    return process.toHandle();
  }

  private List<String> command() {
    var command =
        new ArrayList<>(List.of(JAVA, "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(Surroundings.LANGUAGE);
    command.addAll(
        List.of(
            "-cp",
            agent + File.pathSeparator + System.getProperty("java.class.path"),
            DieWithLauncher.class.getName(),
            Long.toString(ProcessHandle.current().pid()),
            BrokerProcess.class.getName(),
            folder.toString(),
            Integer.toString(places.broker()),
            Integer.toString(places.controller())));
    command.addAll(PATIENCE);
    listeners().forEach((name, value) -> command.add(name + "=" + value));
    return command;
  }

  private Map<String, String> listeners() {
    var listeners = new ArrayList<>(List.of("PLAINTEXT://127.0.0.1:" + places.broker()));
    listeners.add("CONTROLLER://127.0.0.1:" + places.controller());
    var advertised = new ArrayList<>(List.of("PLAINTEXT://127.0.0.1:" + places.broker()));
    var protocols = new ArrayList<>(List.of("PLAINTEXT:PLAINTEXT", "CONTROLLER:PLAINTEXT"));
    for (var service : Service.values()) {
      listeners.add(service + "://127.0.0.1:" + places.behindWire(service));
      advertised.add(service + "://127.0.0.1:" + places.wire(service));
      protocols.add(service + ":PLAINTEXT");
    }
    return Map.of(
        "listeners", String.join(",", listeners),
        "advertised.listeners", String.join(",", advertised),
        "listener.security.protocol.map", String.join(",", protocols));
  }
}
