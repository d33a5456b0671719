package org.trueup.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trueup.embedded.Topics;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.Readiness;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.ServiceLaunch;

/** Database, broker and services as processes that can be broken one by one, and made whole. */
final class Cluster implements AutoCloseable {
  /** Two of each service that takes events in: one leads its relay, the other stands by. */
  private static final int REPLICAS = 2;

  static final int MOST_REPLICAS = 3;

  /** Takeover after a kill within seconds, so that a run is one of seconds. */
  private static final Map<String, String> TO_BE_BROKEN =
      Map.of(
          "quarkus.profile", "local,faults",
          "quarkus.log.category.\"org.trueup.messaging.Inbox\".level", "DEBUG",
          "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "3000",
          "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "500");

  private final Programs programs;
  private final Path logs;
  private final Optional<SmallDisk> disk;
  private final Map<String, String> settings;
  private final Places places = Places.free();
  private final Readiness readiness = new Readiness();
  private final Map<Service, Wire> wires = new EnumMap<>(Service.class);
  private final List<Replica> replicas = new CopyOnWriteArrayList<>();
  private final Broker broker;
  private final Database database;

  /**
   * @param folder where everything is; database and broker on a disk of their own, if possible
   */
  Cluster(Programs programs, Path folder, Without without) {
    this.programs = programs;
    this.logs = folder.resolve("logs");
    this.settings = new HashMap<>(TO_BE_BROKEN);
    this.settings.putAll(without.settings());
    var data = new DataFolder(folder.resolve("disk"));
    this.disk = SmallDisk.at(data.path());
    this.broker = new Broker(data.kafka(), logs.resolve("broker.log"), programs.agent(), places);
    this.database = new Database(data, places.database());
  }

  void start() throws InterruptedException {
    programs.refuseMissing();
    createLogs();
    var kafka = CompletableFuture.runAsync(this::startBroker, Thread.ofPlatform()::start);
    database.start();
    kafka.join();
    for (var service : Service.values()) {
      wires.put(service, Wire.between(places.wire(service), places.behindWire(service)));
      for (int number = 0; number < (service == Service.ASSIGNMENT ? 1 : REPLICAS); number++) {
        replicas.add(replica(service, number));
      }
    }
    heal();
  }

  String bootstrap() {
    return places.bootstrap();
  }

  String databaseUrl() {
    return places.databaseUrl();
  }

  /** Empty where this user may mount none. */
  Optional<SmallDisk> disk() {
    return disk;
  }

  Path logs() {
    return logs;
  }

  Broker broker() {
    return broker;
  }

  Database database() {
    return database;
  }

  Wire wire(Service service) {
    return wires.get(service);
  }

  List<Replica> replicas() {
    return List.copyOf(replicas);
  }

  List<Replica> replicas(Service service) {
    return replicas.stream().filter(replica -> replica.service() == service).toList();
  }

  /** Starts one more replica of a service and returns at once. */
  void add(Service service) {
    var taken = replicas(service).stream().map(Replica::url).toList();
    for (int number = 0; number < MOST_REPLICAS; number++) {
      var next = replica(service, number);
      if (!taken.contains(next.url())) {
        replicas.add(next);
        next.start();
        return;
      }
    }
    throw new IllegalStateException("no place for another " + service.title());
  }

  /** Takes one replica away, in order. */
  void remove(Replica replica) {
    replicas.remove(replica);
    replica.stop();
  }

  /** Makes everything whole, and returns when all replicas are ready. */
  void heal() throws InterruptedException {
    wires.values().forEach(Wire::mend);
    startWhatEnded();
    replicas.stream()
        .filter(Replica::isAlive)
        .forEach(replica -> Signals.resume(replica.process()));
    replicas.forEach(Replica::start);
    for (var replica : replicas) {
      replica.awaitReady();
    }
  }

  /** What a launcher does all the time: whatever ended by itself is started again. */
  void supervise() throws InterruptedException {
    startWhatEnded();
    replicas.forEach(Replica::start);
  }

  /** Broker and database, as far as they do not run. */
  void startWhatEnded() throws InterruptedException {
    if (broker.isAlive()) {
      Signals.resume(broker.process());
    } else {
      broker.start();
    }
    if (database.isAlive()) {
      Signals.resume(database.postmaster());
    } else {
      restartDatabase();
    }
  }

  void restartDatabase() throws InterruptedException {
    closeDatabase();
    database.start();
  }

  /** Copies what is on the small disk to a folder that stays. */
  void keep(Path folder) {
    disk.ifPresent(small -> small.copyTo(folder));
  }

  @Override
  public void close() throws IOException {
    replicas.parallelStream()
        .filter(Replica::isAlive)
        .peek(replica -> Signals.resume(replica.process()))
        .forEach(Replica::stop);
    if (broker.isAlive()) {
      Signals.kill(broker.process());
    }
    closeDatabase();
    for (var wire : wires.values()) {
      wire.close();
    }
    disk.ifPresent(SmallDisk::close);
  }

  private void startBroker() {
    broker.start();
    Topics.create(bootstrap());
  }

  private void closeDatabase() {
    try {
      database.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL does not stop", failed);
    }
  }

  private Replica replica(Service service, int number) {
    var log = logs.resolve(service.title() + "-" + (number + 1) + ".log");
    return new Replica(
        new ServiceLaunch(
            programs,
            service,
            places.replica(service, number),
            databaseUrl(),
            "127.0.0.1:" + places.wire(service),
            log,
            settings),
        readiness);
  }

  private void createLogs() {
    try {
      Files.createDirectories(logs);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write to " + logs, failed);
    }
  }
}
