package org.trueup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker in this JVM: a single KRaft node that is its own controller. */
public final class EmbeddedKafka implements AutoCloseable {
  /**
   * Settings with which a node that was killed is back in under four seconds. By default it waits
   * nine seconds for the session of its former self to end.
   */
  public static final Map<String, String> FAST =
      Map.of(
          "broker.session.timeout.ms", "2000",
          "broker.heartbeat.interval.ms", "500",
          "controller.quorum.election.timeout.ms", "200",
          "controller.quorum.fetch.timeout.ms", "400");

  private static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on free ports with the {@link #FAST} settings. */
  public static EmbeddedKafka start(Path directory) {
    var ports = FreePorts.take(2);
    return start(directory, ports.getFirst(), ports.getLast(), FAST);
  }

  /**
   * Starts, and returns when the broker takes connections on 127.0.0.1.
   *
   * @param directory where its log is; kept, and continued at the next start
   * @param settings broker settings that are added to the usual ones or replace them
   */
  public static EmbeddedKafka start(
      Path directory, int port, int controllerPort, Map<String, String> settings) {
    formatOnce(directory);
    var all = BrokerSettings.of(NODE, CONTROLLER_LISTENER, directory, port, controllerPort);
    settings.forEach(all::setProperty);
    var server = new KafkaRaftServer(KafkaConfig.fromProps(all), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException failed) {
      server.shutdown();
      throw failed;
    }
    return new EmbeddedKafka(server, port);
  }

  /**
   * Says who is told when a broker of this virtual machine cannot go on, as when its disk fails. By
   * itself it would end the virtual machine.
   */
  public static void onGivingUp(Runnable told) {
    Exit.Procedure procedure =
        (status, message) -> {
          told.run();
          throw new IllegalStateException("the broker gave up"); // its thread does not go on either
        };
    Exit.setExitProcedure(procedure);
    Exit.setHaltProcedure(procedure);
  }

  /** {@code 127.0.0.1:9092}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** Stops in order: what was acknowledged is on disk, and the next start needs no recovery. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void formatOnce(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      formatter(directory.toString()).run();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot prepare " + directory, failed);
    } catch (Exception failed) { // Formatter.run declares no less
      throw new IllegalStateException("cannot prepare " + directory, failed);
    }
  }

  private static Formatter formatter(String directory) {
    return new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(NODE)
        .setControllerListenerName(CONTROLLER_LISTENER)
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setMetadataLogDirectory(directory)
        .setDirectories(List.of(directory))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .setUnstableFeatureVersionsEnabled(false);
  }
}
