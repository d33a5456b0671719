package org.trueup.local.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.trueup.local.client.Call;

/** Makes requests to an operation, some right, most not. */
final class BadRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private final BadText texts;
  private final BadBody bodies;
  private final URI service;
  private final String authorization;

  BadRequest(
      RandomGenerator random, OpenApiOperations document, URI service, String authorization) {
    this.random = random;
    this.texts = new BadText(random);
    this.bodies = new BadBody(random, document);
    this.service = service;
    this.authorization = authorization;
  }

  HttpRequest to(Operation operation) {
    var builder =
        HttpRequest.newBuilder(service.resolve(path(operation) + query(operation)))
            .timeout(PATIENCE)
            .header("Authorization", authorization);
    headers(operation, builder);
    return builder.method(method(operation), body(operation, builder)).build();
  }

  private String method(Operation operation) {
    return random.nextInt(40) == 0
        ? texts.pick("GET", "PUT", "POST", "DELETE")
        : operation.method();
  }

  private String path(Operation operation) {
    var path = operation.path();
    for (var parameter : in(operation, "path")) {
      path = path.replace("{" + parameter.name() + "}", Call.escaped(texts.of(parameter.name())));
    }
    return path;
  }

  private String query(Operation operation) {
    var query = new ArrayList<String>();
    for (var parameter : in(operation, "query")) {
      if (random.nextBoolean()) {
        query.add(parameter.name() + "=" + Call.escaped(texts.of(parameter.name())));
      }
    }
    if (random.nextInt(20) == 0) {
      query.add(Call.escaped(texts.next()) + "=" + Call.escaped(texts.next()));
    }
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private void headers(Operation operation, HttpRequest.Builder builder) {
    for (var parameter : in(operation, "header")) {
      if (random.nextBoolean()) {
        builder.header(parameter.name(), inAHeader(texts.next()));
      }
    }
    if (random.nextInt(10) == 0) {
      builder.header("If-Match", inAHeader(texts.next()));
    }
    if (random.nextInt(20) == 0) {
      builder.header("Accept", texts.pick("text/html", "application/xml", "*/*;q=x"));
    }
  }

  private HttpRequest.BodyPublisher body(Operation operation, HttpRequest.Builder builder) {
    if (operation.bodies().isEmpty()) {
      return HttpRequest.BodyPublishers.noBody();
    }
    var types = List.copyOf(operation.bodies().entrySet());
    var type = types.get(random.nextInt(types.size()));
    switch (random.nextInt(12)) {
      case 0 -> {} // none
      case 1 ->
          builder.header(
              "Content-Type",
              texts.pick("text/plain", "application/json, text/csv", "x", "text/csv; charset=x"));
      default -> builder.header("Content-Type", type.getKey());
    }
    return HttpRequest.BodyPublishers.ofByteArray(bodies.of(type.getKey(), type.getValue()));
  }

  private static List<Operation.Parameter> in(Operation operation, String place) {
    return operation.parameters().stream().filter(it -> it.in().equals(place)).toList();
  }

  /** A client cannot send others. */
  private static String inAHeader(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
