package org.trueup.local.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/**
 * Several senders, each with ACOs of its own. What is not accepted, whatever the reason, is sent
 * again until it is, to the next replica: every request may be sent twice.
 */
final class Writers {
  private static final int SENDERS = 6;
  private static final Duration BETWEEN_WRITES = Duration.ofMillis(12);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Longer than faults and what follows from them: takeovers, sessions, pauses between tries. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int REFUSED = 400;
  private static final int ON_FILE = 409;
  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;

  private final Cluster cluster;
  private final Acos acos;
  private final List<Write> accepted = new CopyOnWriteArrayList<>();
  private final Queue<Write> underWay = new ConcurrentLinkedQueue<>();
  private final AtomicLong paused = new AtomicLong();
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
  private final Queue<String> stalled = new ConcurrentLinkedQueue<>();
  private final long begun = System.nanoTime();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Requests requests;

  Writers(Cluster cluster, Acos acos) {
    this.cluster = cluster;
    this.acos = acos;
    this.requests = new Requests(acos, cluster.replicas().token(), PATIENCE, http);
  }

  Acos acos() {
    return acos;
  }

  /** The writes that were accepted so far, in their order. */
  List<Write> accepted() {
    return List.copyOf(accepted);
  }

  /** How often writes were begun that are of a kind. */
  long begun(Class<? extends Write.Content> kind) {
    return underWay.stream().filter(write -> write.isOf(kind)).count();
  }

  /** What is done while nobody writes. */
  interface Pause {
    void run() throws InterruptedException, IOException;
  }

  /** What is under way is answered first. */
  void whileNobodyWrites(Pause pause) throws InterruptedException, IOException {
    var begun = System.nanoTime();
    gate.writeLock().lock();
    try {
      pause.run();
    } finally {
      gate.writeLock().unlock();
      paused.addAndGet(System.nanoTime() - begun);
    }
  }

  /** Sends what was accepted before once more, by whoever calls. */
  void sendAgain(List<Write> lost) throws InterruptedException {
    for (var write : lost) {
      send(write);
    }
  }

  /** The writes that took longer than any fault explains. */
  List<String> stalled() {
    return List.copyOf(stalled);
  }

  /** Sends all, and returns when all are accepted. */
  void send(List<Write> script) throws InterruptedException {
    try (var senders = Executors.newFixedThreadPool(SENDERS, Thread.ofVirtual().factory())) {
      var parts =
          IntStream.range(0, SENDERS).<Callable<Void>>mapToObj(n -> () -> part(script, n)).toList();
      for (var part : senders.invokeAll(parts)) {
        part.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("cannot send", failed.getCause());
    }
  }

  private Void part(List<Write> script, int sender) throws InterruptedException {
    for (int place = 0; place < script.size(); place++) {
      var write = script.get(place);
      if (write.aco() % SENDERS == sender) {
        awaitTurn(place);
        send(write);
      }
    }
    return null;
  }

  private void awaitTurn(int place) throws InterruptedException {
    var left = begun + place * BETWEEN_WRITES.toNanos() - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  /** Sends one fact until it is accepted. */
  private void send(Write write) throws InterruptedException {
    var begun = System.nanoTime();
    var pausedBefore = paused.get();
    for (int turn = write.aco(); ; turn++) {
      var replicas = cluster.replicas().of(write.service());
      var fault = attempt(write, replicas.get(turn % replicas.size()));
      if (fault.isEmpty()) {
        noteStalled(write, System.nanoTime() - begun - (paused.get() - pausedBefore));
        return;
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException(write + " is not accepted: " + fault.get());
      }
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  /** Why it was not accepted this time; empty when it was. Nobody sends while the gate is shut. */
  private Optional<String> attempt(Write write, Replica replica) throws InterruptedException {
    gate.readLock().lockInterruptibly();
    try {
      underWay.add(write);
      var answer = http.send(requests.of(write, replica), HttpResponse.BodyHandlers.ofString());
      if (isTaken(write, answer.statusCode())) {
        accepted.add(write);
        return Optional.empty();
      }
      var fault = answer.statusCode() + " " + answer.body();
      if (answer.statusCode() < FAILED && answer.statusCode() != TOO_MANY) {
        throw new IllegalStateException(write + " was refused: " + fault);
      }
      return Optional.of(fault);
    } catch (IOException notReached) {
      return Optional.of(notReached.toString());
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Whoever sends a list that a restored database has, and that was withdrawn, is told so. */
  private static boolean isTaken(Write write, int status) {
    return status < REFUSED || (status == ON_FILE && write.isOf(Write.AssignmentList.class));
  }

  private void noteStalled(Write write, long nanos) {
    var took = Duration.ofNanos(nanos);
    if (took.compareTo(LONGEST) > 0) {
      stalled.add(
          "%s of %s was accepted after %d s"
              .formatted(write.path(), acos.id(write.aco()), took.toSeconds()));
    }
  }
}
