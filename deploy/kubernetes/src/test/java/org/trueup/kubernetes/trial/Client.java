package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Somebody with a token of the identity provider. */
record Client(HttpClient http, String token) {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(90);

  static Client with(String token) {
    return new Client(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), token);
  }

  /** JSON to the place of a fact. */
  void put(Pod to, String path, String body) throws IOException, InterruptedException {
    var request = request(to.address(), path).PUT(HttpRequest.BodyPublishers.ofString(body));
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** What is answered, with its status before it. */
  String get(Pod from, String path) throws IOException, InterruptedException {
    return text(
        http.send(
            request(from.address(), path).GET().build(), HttpResponse.BodyHandlers.ofString()));
  }

  /** A question that waits for its answer. */
  CompletableFuture<String> waiting(URI from, String path, int seconds) {
    var request = request(from, path).header("Prefer", "wait=" + seconds).GET().build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Client::text);
  }

  /** A file, whose bytes come as the publisher gives them. */
  CompletableFuture<String> upload(Pod to, String path, HttpRequest.BodyPublisher bytes) {
    var request =
        request(to.address(), path)
            .header("Content-Type", "application/octet-stream")
            .POST(bytes)
            .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Client::text);
  }

  private HttpRequest.Builder request(URI to, String path) {
    var builder =
        HttpRequest.newBuilder(URI.create(to + path))
            .timeout(FOR_AN_ANSWER)
            .header("Authorization", "Bearer " + token);
    return path.contains("/deliveries")
        ? builder
        : builder.header("Content-Type", "application/json");
  }

  private static String text(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }
}
