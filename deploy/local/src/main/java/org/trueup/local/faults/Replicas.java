package org.trueup.local.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trueup.local.machine.LocalToken;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.Readiness;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.ServiceLaunch;
import org.trueup.local.machine.Signals;
import org.trueup.local.machine.SignatureFolder;

/** The services' processes that ought to run: one, two or three of each service. */
final class Replicas {
  static final int MOST = 3;

  /** Two of each service that takes events in: one leads its relay, the other stands by. */
  private static final Map<Service, Integer> AT_FIRST =
      Map.of(Service.ASSIGNMENT, 1, Service.BENCHMARK, 2, Service.SETTLEMENT, 2);

  /** Takeover after a kill within seconds, so that a run is one of seconds. */
  private static final Map<String, String> TO_BE_BROKEN =
      Map.of(
          "quarkus.profile", "local,faults",
          "quarkus.log.category.\"org.trueup.messaging.Inbox\".level", "DEBUG",
          "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "3000",
          "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "500",
          "trueup.topics.watched-every", "PT1S",
          "trueup.assignment.pending-interval", "1S");

  private final Programs programs;
  private final Places places;
  private final Path logs;
  private final LocalToken token;
  private final String keys = SignatureFolder.newKeys();
  private final Map<String, String> settings = new HashMap<>(TO_BE_BROKEN);
  private final Readiness readiness = new Readiness();
  private final List<Replica> all = new CopyOnWriteArrayList<>();

  Replicas(Programs programs, Places places, Path folder, List<Without> without) {
    this.programs = programs;
    this.places = places;
    this.logs = folder.resolve("logs");
    this.token = LocalToken.makeIn(folder);
    without.forEach(part -> settings.put(part.setting(), "off"));
    AT_FIRST.forEach(
        (service, count) -> {
          // What gets lost or doubled without a part does so with one of each.
          for (int number = 0; number < (without.isEmpty() ? count : 1); number++) {
            all.add(replica(service, number));
          }
        });
  }

  /** What all of them let callers in with. */
  LocalToken token() {
    return token;
  }

  List<Replica> of(Service service) {
    return all.stream().filter(replica -> replica.service() == service).toList();
  }

  /** Starts one more replica of a service and returns at once. */
  void add(Service service) {
    var taken = of(service).stream().map(Replica::url).toList();
    for (int number = 0; number < MOST; number++) {
      var next = replica(service, number);
      if (!taken.contains(next.url())) {
        all.add(next);
        next.start();
        return;
      }
    }
    throw new IllegalStateException("no place for another " + service.title());
  }

  /** Takes one replica away, in order. */
  void remove(Replica replica) {
    all.remove(replica);
    replica.stop();
  }

  /** Starts those that do not run. */
  void start() {
    all.forEach(Replica::start);
  }

  /** Lets those that were paused go on. */
  void resume() {
    all.stream().filter(Replica::isAlive).forEach(replica -> Signals.resume(replica.process()));
  }

  void awaitReady() throws InterruptedException {
    for (var replica : all) {
      replica.awaitReady();
    }
  }

  /** {@code kill -9} of all of them. */
  void kill() {
    all.stream().filter(Replica::isAlive).forEach(replica -> Signals.kill(replica.process()));
  }

  void stop() {
    resume();
    all.parallelStream().forEach(Replica::stop);
  }

  private Replica replica(Service service, int number) {
    return new Replica(
        new ServiceLaunch(
            programs,
            service,
            places.replica(service, number),
            places.databaseUrl(),
            "127.0.0.1:" + places.wire(service),
            logs.resolve(service.title() + "-" + (number + 1) + ".log"),
            settings,
            secrets()),
        readiness);
  }

  private Map<String, String> secrets() {
    var secrets = new HashMap<>(token.environment());
    secrets.put("TRUEUP_SIGNATURE_KEYS", keys);
    return secrets;
  }
}
