package org.trueup.local.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.trueup.contracts.json.Json;

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

  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final int REFUSED = 400;
  private static final int TOO_MANY = 429;
  private static final int FAILED = 500;

  private final Cluster cluster;
  private final Acos acos;
  private final AtomicInteger accepted = new AtomicInteger();
  private final Queue<String> stalled = new ConcurrentLinkedQueue<>();
  private final long begun = System.nanoTime();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Writers(Cluster cluster, Acos acos) {
    this.cluster = cluster;
    this.acos = acos;
  }

  /** How many writes were accepted so far. */
  int accepted() {
    return accepted.get();
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
        accepted.incrementAndGet();
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

  private void send(Write write) throws InterruptedException {
    var first = System.nanoTime();
    for (int turn = write.aco(); ; turn++) {
      String fault;
      var replicas = cluster.replicas().of(write.service());
      try {
        var request = request(write, replicas.get(turn % replicas.size()));
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < REFUSED) {
          noteStalled(write, Duration.ofNanos(System.nanoTime() - first));
          return;
        }
        fault = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() < FAILED && answer.statusCode() != TOO_MANY) {
          throw new IllegalStateException(write + " was refused: " + fault);
        }
      } catch (IOException notReached) {
        fault = notReached.toString();
      }
      if (System.nanoTime() - first > PATIENCE.toNanos()) {
        throw new IllegalStateException(write + " is not accepted: " + fault);
      }
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  private void noteStalled(Write write, Duration took) {
    if (took.compareTo(LONGEST) > 0) {
      stalled.add(
          "%s of %s was accepted after %d s"
              .formatted(write.path(), acos.id(write.aco()), took.toSeconds()));
    }
  }

  private HttpRequest request(Write write, Replica replica) {
    var aco = acos.id(write.aco());
    var request =
        HttpRequest.newBuilder(replica.url().resolve("/acos/" + aco + "/" + write.path()))
            .timeout(PATIENCE)
            .header("Authorization", cluster.replicas().token().header());
    return switch (write.content()) {
      case Write.Fact fact -> request.header(TYPE, JSON).PUT(json(fact.body())).build();
      case Write.Addition more ->
          request
              .header("Idempotency-Key", aco + "-" + more.idempotencyKey())
              .header(TYPE, JSON)
              .POST(json(more.body()))
              .build();
      case Write.AssignmentList list ->
          request.header(TYPE, "application/zip").POST(zip(write.aco(), list.number())).build();
    };
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    return HttpRequest.BodyPublishers.ofString(Json.write(body));
  }

  private HttpRequest.BodyPublisher zip(int aco, int number) {
    return HttpRequest.BodyPublishers.ofByteArray(MadeUpLists.zip(acos, aco, number));
  }
}
