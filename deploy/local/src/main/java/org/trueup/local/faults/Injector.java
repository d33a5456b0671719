package org.trueup.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.Topic;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.Signals;

/**
 * Lets a fault happen, and end. What it leaves dead is started again, here or by the {@link
 * Supervisor}.
 */
final class Injector {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(2);

  private static final Duration UNTIL_ONE_IS_SENT = Duration.ofSeconds(2);

  /** About as long as an answer takes. */
  private static final long LONGEST_UNDER_WAY_MS = 60;

  /** Twice as much is less than the services bear. */
  private static final long LONGEST_STEP_S = 120;

  private static final int SMALLEST_RECORD = 100;

  /** As the broker has it by default. */
  private static final int LARGEST_RECORD = 1_048_588;

  private final Cluster cluster;
  private final Copies copies;
  private final Operator operator;
  private final Writers writers;
  private final HttpClient http = HttpClient.newHttpClient();

  Injector(Cluster cluster, Copies copies, Operator operator, Writers writers) {
    this.cluster = cluster;
    this.copies = copies;
    this.operator = operator;
    this.writers = writers;
  }

  void inject(Fault fault) throws InterruptedException, IOException {
    var wire = cluster.wire(fault.service());
    switch (fault.kind()) {
      case KILL_SERVICE -> kill(any(cluster.replicas().of(fault.service()), fault));
      case KILL_RELAY_LEADER -> kill(leader(fault));
      case KILL_BROKER -> cluster.broker().killFor(fault.length());
      case KILL_DATABASE -> cluster.database().kill();
      case PAUSE_SERVICE ->
          pause(any(cluster.replicas().of(fault.service()), fault).process(), fault);
      case PAUSE_BROKER -> pause(cluster.broker().process(), fault);
      case PAUSE_DATABASE -> pause(cluster.database().running(), fault);
      case CUT_NETWORK -> whileIn(wire::cut, fault.length(), wire::mend);
      case SILENCE_NETWORK -> whileIn(wire::silence, fault.length(), wire::mend);
      case READ_ONLY_DATABASE -> onlyRead(fault.length());
      case REFUSED_RECORDS -> refuseRecords(fault);
      case FULL_DISK -> fillDisk(fault.length());
      case DUPLICATES -> copies.duplicates(fault.choice());
      case LATE_EVENTS -> copies.late(fault.choice());
      case REPLICA_JOINS -> join(fault.service());
      case REPLICA_LEAVES -> leave(fault);
      case KILL_IN_CROSSWALK, KILL_IN_WITHDRAWAL -> killDuring(fault, Service.ASSIGNMENT);
      case KILL_IN_IMPORT -> killDuring(fault, Service.BENCHMARK);
      case RESTORE -> operator.restore();
      case RECREATED_TOPIC -> operator.recreate(fault.choice());
      case CLOCK_STEP -> stepTheClock(fault);
    }
  }

  private static void kill(Replica replica) {
    Signals.kill(replica.process());
    replica.start();
  }

  /**
   * Kills all replicas of the service a moment after it was sent something of that kind; where
   * nothing of it comes any more, all the same.
   */
  private void killDuring(Fault fault, Service service) throws InterruptedException {
    var kind = fault.kind().during().orElseThrow();
    long before = writers.begun(kind);
    var end = System.nanoTime() + UNTIL_ONE_IS_SENT.toNanos();
    while (writers.begun(kind) == before && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    Thread.sleep(Math.floorMod(fault.choice(), LONGEST_UNDER_WAY_MS));
    cluster.replicas().of(service).forEach(Injector::kill);
  }

  /** The clock is ahead for some time, then behind as much, and right again. */
  private void stepTheClock(Fault fault) throws InterruptedException, IOException {
    var step = Duration.ofSeconds(1 + Math.floorMod(fault.choice(), LONGEST_STEP_S));
    try {
      for (var ahead : List.of(step, step.negated())) {
        cluster.database().tellsTime(ahead);
        Thread.sleep(fault.length().dividedBy(2));
      }
    } finally {
      cluster.database().tellsTime(Duration.ZERO);
    }
  }

  /** The broker ends by itself when it cannot write; PostgreSQL refuses. */
  private void fillDisk(Duration length) throws InterruptedException {
    var disk = cluster.disk().orElseThrow();
    whileIn(disk::fill, length, disk::makeRoom);
  }

  /** As after a failover to a server that still is a replica. */
  private void onlyRead(Duration length) throws InterruptedException, IOException {
    cluster.database().onlyReads(true);
    try {
      Thread.sleep(length);
    } finally {
      cluster.database().onlyReads(false);
    }
  }

  /** The topic of a result takes nothing for a while. */
  private void refuseRecords(Fault fault) throws InterruptedException {
    var topics = List.of(Topic.ASSIGNMENT_DETERMINED, Topic.BENCHMARK_DETERMINED);
    var topic = topics.get(Math.floorMod(fault.choice(), topics.size()));
    whileIn(
        () -> cluster.broker().takesRecordsUpTo(topic, SMALLEST_RECORD),
        fault.length(),
        () -> cluster.broker().takesRecordsUpTo(topic, LARGEST_RECORD));
  }

  private static void pause(ProcessHandle process, Fault fault) throws InterruptedException {
    whileIn(() -> Signals.pause(process), fault.length(), () -> Signals.resume(process));
  }

  private static void whileIn(Runnable begin, Duration length, Runnable end)
      throws InterruptedException {
    begin.run();
    try {
      Thread.sleep(length);
    } finally {
      end.run();
    }
  }

  /** Consumers of the service divide its partitions anew, now and when one leaves. */
  private void join(Service service) {
    if (cluster.replicas().of(service).size() < Replicas.MOST) {
      cluster.replicas().add(service);
    }
  }

  /** The last one stays: somebody must take what is sent. */
  private void leave(Fault fault) {
    var replicas = cluster.replicas().of(fault.service());
    if (replicas.size() > 1) {
      cluster.replicas().remove(any(replicas, fault));
    } else {
      cluster.replicas().add(fault.service());
    }
  }

  /** Where no replica leads just now, any one is as good. */
  private Replica leader(Fault fault) throws InterruptedException {
    var replicas = cluster.replicas().of(fault.service());
    for (var replica : replicas) {
      if (health(replica.url()).filter(text -> text.contains("LEADING")).isPresent()) {
        return replica;
      }
    }
    return any(replicas, fault);
  }

  private Optional<String> health(URI service) throws InterruptedException {
    var question =
        HttpRequest.newBuilder(service.resolve("/q/health/ready")).timeout(FOR_AN_ANSWER);
    try {
      return Optional.of(http.send(question.build(), HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private static Replica any(List<Replica> replicas, Fault fault) {
    return replicas.get(Math.floorMod(fault.choice(), replicas.size()));
  }
}
