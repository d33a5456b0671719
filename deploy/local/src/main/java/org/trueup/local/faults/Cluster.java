package org.trueup.local.faults;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.embedded.Topics;
import org.trueup.local.client.Target;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.Signals;

/** Database, broker and services as processes that can be broken one by one, and made whole. */
final class Cluster implements AutoCloseable {
  /** More than any takeover, session or pause takes. */
  private static final Duration WHILE_NOTHING_IS_LOST = Duration.ofSeconds(90);

  /** What is lost never comes: nobody has to wait for it as long. */
  private static final Duration WHERE_THINGS_GET_LOST = Duration.ofSeconds(20);

  private final Programs programs;
  private final DataFolder data;
  private final Path logs;
  private final Optional<SmallDisk> disk;
  private final Places places = Places.free();
  private final Map<Service, Wire> wires = new EnumMap<>(Service.class);
  private final Broker broker;
  private final Database database;
  private final Replicas replicas;
  private final Duration longestPause;
  private boolean closed;

  /**
   * @param folder where everything is; database and broker on a disk of their own, if possible
   * @param without what the services do without
   */
  Cluster(Programs programs, Path folder, List<Without> without) {
    this.data = new DataFolder(folder.resolve("disk"));
    this.programs = programs;
    this.logs = folder.resolve("logs");
    this.disk = SmallDisk.at(data.path());
    this.broker = new Broker(data.kafka(), logs.resolve("broker.log"), programs.agent(), places);
    this.database = new Database(data, places.database());
    this.replicas = new Replicas(programs, places, folder, without);
    this.longestPause = without.isEmpty() ? WHILE_NOTHING_IS_LOST : WHERE_THINGS_GET_LOST;
  }

  void start() throws InterruptedException {
    programs.refuseMissing();
    createLogs();
    broker.start();
    Topics.create(bootstrap());
    for (var service : Service.values()) {
      wires.put(service, Wire.between(places.wire(service), places.behindWire(service)));
    }
    heal();
  }

  String bootstrap() {
    return places.bootstrap();
  }

  String databaseUrl() {
    return places.databaseUrl();
  }

  /** How long nothing moves at most while something is still to come. */
  Duration longestPause() {
    return longestPause;
  }

  Path logs() {
    return logs;
  }

  /** Empty where this user may mount none. */
  Optional<SmallDisk> disk() {
    return disk;
  }

  Broker broker() {
    return broker;
  }

  Database database() {
    return database;
  }

  Wire wire(Service service) {
    return requireNonNull(wires.get(service));
  }

  Replicas replicas() {
    return replicas;
  }

  /** Makes everything whole, and returns when all replicas are ready. */
  void heal() throws InterruptedException {
    wires.values().forEach(Wire::mend);
    startWhatEnded();
    replicas.awaitReady();
  }

  /** Starts whatever ended by itself. */
  synchronized void startWhatEnded() throws InterruptedException {
    broker.start();
    try {
      database.start();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL does not stop", failed);
    }
    replicas.start();
  }

  /** Ends all services, lets something be done to the database's files, and starts all again. */
  void whileDown(Runnable work) throws InterruptedException, IOException {
    synchronized (this) {
      replicas.kill();
      database.whileDown(work);
    }
    heal();
  }

  /** Where database and broker are. */
  DataFolder folder() {
    return data;
  }

  /** The services as an operator reaches them. */
  Target target() {
    var addresses = new EnumMap<Service, URI>(Service.class);
    for (var service : Service.values()) {
      addresses.put(service, replicas.of(service).getFirst().url());
    }
    return new Target(addresses, replicas.token()::header, Map.of());
  }

  /** Copies what is on the small disk to a folder beside it, which stays. */
  void keep() {
    disk.ifPresent(small -> small.copyTo(data.path().resolveSibling("data")));
  }

  /** Does nothing the second time. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    replicas.stop();
    if (broker.isAlive()) {
      Signals.kill(broker.process());
    }
    database.close();
    for (var wire : wires.values()) {
      wire.close();
    }
    disk.ifPresent(SmallDisk::close);
  }

  private void createLogs() {
    try {
      Files.createDirectories(logs);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write to " + logs, failed);
    }
  }
}
