package org.trueup.local.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Sends one service bad requests over some connections until the time is up. */
final class ServiceFuzz {
  private static final int CONNECTIONS = 2;

  private final OpenApiOperations document;
  private final List<Operation> operations;
  private final URI url;
  private final String authorization;
  private final long seed;
  private final AtomicLong numbers = new AtomicLong();
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  ServiceFuzz(OpenApiOperations document, URI url, String authorization, long seed) {
    this.document = document;
    this.operations = document.all();
    this.url = url;
    this.authorization = authorization;
    this.seed = seed;
  }

  /** The threads that do it, started. */
  List<Thread> start(long endNanos) {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(i -> Thread.ofPlatform().name("fuzz-" + url.getPort() + "-" + i))
        .map(thread -> thread.start(() -> sendUntil(endNanos)))
        .toList();
  }

  private void sendUntil(long endNanos) {
    while (System.nanoTime() < endNanos && !Thread.currentThread().isInterrupted()) {
      var sent = request(numbers.getAndIncrement());
      try {
        judge(sent);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The same seed and number make the same request. */
  private Sent request(long number) {
    var random =
        new SplittableRandom(seed * 31 + document.service().ordinal() + number * 1_000_003);
    var operation = operations.get(random.nextInt(operations.size()));
    var request = new BadRequest(random, document, url, authorization).to(operation);
    return new Sent(operation, number, request);
  }

  private void judge(Sent sent) throws InterruptedException {
    var start = System.nanoTime();
    try {
      var answer = http.send(sent.request(), UntilItStreams::subscriber);
      var took = Duration.ofNanos(System.nanoTime() - start);
      Finding.in(sent, answer, took).ifPresent(findings::add);
    } catch (IOException none) {
      findings.add(Finding.none(sent, none));
    }
  }

  long requests() {
    return numbers.get();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
