package org.trueup.kubernetes.trial;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.trueup.contracts.event.Topic;

/** Faults of a system of three pods: each is done, and undone when its alerts have fired. */
final class Injections {
  private static final String ASSIGNMENT = "assignment-service";
  private static final String BENCHMARK = "benchmark-service";
  private static final String SETTLEMENT = "settlement-service";
  private static final String ADVANCES = "/acos/A9004/advances";

  /** More than the pool has connections, and than the alert of those who are behind allows. */
  private static final int READERS = 40;

  private static final int EVENTS = 3_000;
  private static final Duration LONGER_THAN_A_MINUTE = Duration.ofSeconds(63);

  private final Trial trial;
  private final MarshHollow aco;
  private final Pods pods;
  private final DebuggedThreads relays = new DebuggedThreads();
  private final AtomicInteger lists = new AtomicInteger();

  Injections(Trial trial) throws Exception {
    this.aco = new MarshHollow(Client.with(trial.token()));
    this.trial = trial;
    this.pods = new Pods(trial);
  }

  /** Something to be done, which may fail. */
  interface Action {
    void run() throws Exception;
  }

  /** A pod of each, one ACO settled and one list taken. */
  void begin() throws Exception {
    pods.start(ASSIGNMENT, relays.variables());
    pods.start(BENCHMARK, Map.of());
    pods.start(SETTLEMENT, Map.of());
    aco.settle(pods.of(ASSIGNMENT), pods.of(BENCHMARK), pods.of(SETTLEMENT));
    aList();
  }

  Pods pods() {
    return pods;
  }

  /** Injects a fault, and returns what undoes it. */
  Action inject(Fault fault) throws Exception {
    return switch (fault) {
      case A_FILE_THAT_IS_NO_LIST -> aFileThatIsNoList();
      case A_RECORD_THAT_NOBODY_SIGNED -> aRecordThatNobodySigned();
      case A_RIGHT_IS_TAKEN_AWAY -> aRightIsTakenAway();
      case BENCHMARKS_ARE_AWAY -> benchmarksAreAway();
      case A_TABLE_IS_LOCKED -> aTableIsLocked();
      case THE_DATABASE_IS_AWAY -> theDatabaseIsAway();
      case RECORDS_ARE_LOST -> recordsAreLost();
      case AN_ERROR_ENDS_A_RELAY -> anErrorEndsARelay();
    };
  }

  private Action aFileThatIsNoList() throws Exception {
    aco.sending(pods.of(ASSIGNMENT), lists.incrementAndGet(), "no list at all\n").get();
    return () -> {};
  }

  private Action aRecordThatNobodySigned() throws Exception {
    broker().write(Topic.AGREEMENT_SIGNED.topicName(), "A9005/2018-01-01", "{}", 1);
    return () -> {};
  }

  private Action aRightIsTakenAway() throws Exception {
    var topic = Topic.BENEFICIARY_ASSIGNMENT_CHANGED.topicName();
    var taken = broker().takeAwayWriting(ASSIGNMENT, topic);
    aList();
    return () -> broker().allow(taken);
  }

  /** A list comes, and what is determined from it only when the service is back. */
  private Action benchmarksAreAway() throws Exception {
    pods.end(BENCHMARK);
    aList();
    Thread.sleep(LONGER_THAN_A_MINUTE);
    pods.start(BENCHMARK, Map.of());
    return () -> {};
  }

  /** One writes, and more read than there are connections; none of them gets on. */
  private Action aTableIsLocked() throws Exception {
    var settlement = pods.of(SETTLEMENT);
    var reading = new AtomicBoolean(true);
    try (var session = trial.database().administrator();
        var statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("lock table settlement.advance in access exclusive mode");
      Thread.ofVirtual().start(() -> quietly(() -> aco.score(settlement, "0.93")));
      Thread.sleep(1_000);
      read(settlement, READERS, reading);
      Thread.sleep(45_000);
      session.rollback();
    }
    reading.set(false);
    return () -> {};
  }

  private Action theDatabaseIsAway() throws Exception {
    trial.database().run("alter role settlement nologin");
    trial
        .database()
        .run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'settlement'");
    broker().write(Topic.BENCHMARK_DETERMINED.topicName(), "A9005/2018", null, EVENTS);
    var reading = new AtomicBoolean(true);
    read(pods.of(SETTLEMENT), 1, reading);
    return () -> {
      reading.set(false);
      trial.database().run("alter role settlement login");
    };
  }

  /** One benchmark is gone before anybody read it, and the next one comes. */
  private Action recordsAreLost() throws Exception {
    pods.end(SETTLEMENT);
    var topic = Topic.BENCHMARK_DETERMINED.topicName();
    broker().awaitOneMore(topic, () -> aco.expend(pods.of(BENCHMARK), "11340"));
    broker().forget(topic);
    broker().awaitOneMore(topic, () -> aco.expend(pods.of(BENCHMARK), "11345"));
    pods.start(SETTLEMENT, Map.of());
    return () -> {};
  }

  private Action anErrorEndsARelay() throws Exception {
    relays.throwAnError("assignment-relay");
    return () -> {};
  }

  /** One more list comes, and is taken. */
  void aList() throws Exception {
    var number = lists.incrementAndGet();
    var answer = aco.send(pods.of(ASSIGNMENT), number, 6_000 + number);
    if (!answer.contains("ACCEPTED")) {
      throw new IllegalStateException(answer);
    }
  }

  private void read(Pod settlement, int readers, AtomicBoolean reading) {
    for (int i = 0; i < readers; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (reading.get()) {
                  quietly(() -> aco.client().get(settlement, ADVANCES));
                  quietly(() -> Thread.sleep(100));
                }
              });
    }
  }

  private static void quietly(Action whatMayFail) {
    try {
      whatMayFail.run();
    } catch (Exception faulty) {
      // That is what a fault is for.
    }
  }

  private Administrator broker() {
    return trial.broker().administrator();
  }
}
