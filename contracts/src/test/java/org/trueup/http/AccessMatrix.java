package org.trueup.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in by every operation of a service, and with what: asked of the service itself, whose
 * OpenAPI document says which operations there are, and held to a document that people read. A
 * request that is let in goes no further than a filter of the test ({@link #STOP}), so nothing is
 * done. {@code -Dtrueup.write-access=true} writes the documents anew.
 */
public final class AccessMatrix {
  /** Asks the filter of the test to answer {@link #LET_IN} in the place of the resource. */
  public static final String STOP = "Trueup-Test-Stop";

  public static final int LET_IN = 299;

  private static final Path DOCUMENTS = Path.of("../docs/access");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
  private static final List<String> ROLES =
      List.of("analyst", "preparer", "approver", "operator", "phi-reader", "auditor");
  private static final Set<String> ALL_ROLES = Set.copyOf(ROLES);
  private static final List<String> ALL_ACOS = List.of("*");
  private static final String OWN = "A1001";

  /** What a path is filled with; where a resource leads to another, it is read before. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "{acoId}", OWN,
          "{py}", "2024",
          "{start}", "2024-01-01",
          "{year}", "2024",
          "{benchmarkYear}", "BY1",
          "{report}", "FINAL",
          "{time}", "BY1");

  /** Resources that tests add to a service. */
  private static final String OF_A_TEST = "/of-a-test";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=b";

  private static final String HEAD =
      """
      # Who is let in: %s

      What each operation answers whom: `+` is let in, a number is the status of the refusal. It is asked of the service and written by a test (`AccessMatrix`).
      - *no type*, *text*, *form*, *files*: a body without a media type, or of one that a page of another origin may send without asking; the caller has every role and every ACO.
      - *other origin*, *other host*: asked of a service of one machine; those of a cluster have no local caller.
      - the roles: a token with this role and no other, for all ACOs. *own ACO*, *other ACO*: one with every role, for the ACO that is asked about alone, or for another alone.

      """;

  private final URI service;
  private final Map<String, Asked> cases = new LinkedHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * An operation as it is asked for.
   *
   * @param mediaType of the body; absent where none is sent
   */
  private record Operation(String method, String path, @Nullable String mediaType) {
    String address() {
      var filled = path;
      for (var sample : SAMPLES.entrySet()) {
        filled = filled.replace(sample.getKey(), sample.getValue());
      }
      return filled.replaceAll("\\{[^}]*}", "1");
    }

    Operation with(@Nullable String otherType) {
      return new Operation(method, path, otherType);
    }
  }

  /** One way of asking; gives the status that it is answered with. */
  private interface Asked {
    CompletableFuture<Integer> of(Operation operation);
  }

  private AccessMatrix(URI service, String localToken) {
    this.service = service;
    var good = "Bearer " + Issuer.token(Issuer.claims(ALL_ROLES, ALL_ACOS));
    cases.put("no type", operation -> body(operation.with(null), good));
    cases.put("text", operation -> body(operation.with("text/plain"), good));
    cases.put("form", operation -> body(operation.with(FORM), good));
    cases.put("files", operation -> body(operation.with(FILES), good));
    cases.put("other origin", operation -> ask(operation, good, "Origin", "http://a.example"));
    cases.put("other host", operation -> otherHost(operation, good));
    ROLES.forEach(role -> cases.put(role, token(Issuer.claims(Set.of(role), ALL_ACOS))));
    cases.put("own ACO", token(Issuer.claims(ALL_ROLES, List.of(OWN))));
    cases.put("other ACO", token(Issuer.claims(ALL_ROLES, List.of("A1002"))));
    cases.put("no role", token(Issuer.claims(Set.of(), ALL_ACOS)));
    cases.put("no token", operation -> ask(operation, null));
    cases.put("expired", token(changed("exp", Instant.now().getEpochSecond() - 300)));
    cases.put("other audience", token(changed("aud", "payroll")));
    cases.put("local token", operation -> ask(operation, localToken));
  }

  /**
   * Asks everything, and holds the answers to the service's document.
   *
   * @param service where it listens
   * @param localToken the header by which it knows the local caller
   * @param name the document's
   * @return how many questions there were
   */
  public static int assertWritten(URI service, String localToken, String name)
      throws IOException, InterruptedException {
    var matrix = new AccessMatrix(service, localToken);
    var rows = matrix.rows(localToken);
    var file = DOCUMENTS.resolve(name + ".md");
    var written = matrix.document(name, rows);
    if (Boolean.getBoolean("trueup.write-access")) {
      Files.createDirectories(DOCUMENTS);
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(Files.readString(file));
    return rows.size() * matrix.cases.size();
  }

  /** By path, then by method. */
  private Map<String, String> rows(String localToken) throws IOException, InterruptedException {
    var rows = new TreeMap<String, String>();
    for (var operation : operations(localToken)) {
      var answers = cases.values().stream().map(asked -> asked.of(operation)).toList();
      rows.put(
          operation.path() + " " + operation.method(),
          answers.stream()
              .map(CompletableFuture::join)
              .map(status -> status == LET_IN ? "+" : String.valueOf(status))
              .collect(
                  Collectors.joining(
                      " | ",
                      "| `" + operation.method() + " " + operation.path() + "` | ",
                      " |\n")));
    }
    return rows;
  }

  private String document(String name, Map<String, String> rows) {
    return HEAD.formatted(name)
        + "| operation | "
        + String.join(" | ", cases.keySet())
        + " |\n"
        + "|---".repeat(cases.size() + 1)
        + "|\n"
        + String.join("", rows.values());
  }

  private List<Operation> operations(String localToken) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
            .header("Authorization", localToken)
            .build();
    var document = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : METHODS) {
        var operation = path.getValue().path(method);
        if (operation.isObject() && !path.getKey().contains(OF_A_TEST)) {
          var name = method.toUpperCase(Locale.ROOT);
          operations.add(new Operation(name, path.getKey(), mediaType(operation)));
        }
      }
    }
    return operations;
  }

  private static @Nullable String mediaType(JsonNode operation) {
    return operation
        .path("requestBody")
        .path("content")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(type -> !type.startsWith("multipart"))
        .map(type -> type.contains("*") ? "application/octet-stream" : type)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> changed(String claim, Object value) {
    var claims = Issuer.claims(ALL_ROLES, ALL_ACOS);
    claims.put(claim, value);
    return claims;
  }

  private Asked token(Map<String, Object> claims) {
    var authorization = "Bearer " + Issuer.token(claims);
    return operation -> ask(operation, authorization);
  }

  private CompletableFuture<Integer> ask(
      Operation operation, @Nullable String authorization, String... headers) {
    return operation.mediaType() == null
        ? send(operation, BodyPublishers.noBody(), request(operation, authorization, headers))
        : body(operation, authorization, headers);
  }

  private CompletableFuture<Integer> body(
      Operation operation, @Nullable String authorization, String... headers) {
    var request = request(operation, authorization, headers);
    if (operation.mediaType() != null) {
      request.header("Content-Type", operation.mediaType());
    }
    return send(operation, BodyPublishers.ofString("{}"), request);
  }

  private HttpRequest.Builder request(
      Operation operation, @Nullable String authorization, String... headers) {
    var request = HttpRequest.newBuilder(service.resolve(operation.address())).header(STOP, "yes");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private CompletableFuture<Integer> send(
      Operation operation, BodyPublisher body, HttpRequest.Builder request) {
    return http.sendAsync(
            request.method(operation.method(), body).build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  /** The client of the JDK writes the header Host itself. */
  private CompletableFuture<Integer> otherHost(Operation operation, String authorization) {
    var head =
        List.of(
            operation.method() + " " + operation.address() + " HTTP/1.1",
            "Host: a.example:" + service.getPort(),
            "Authorization: " + authorization,
            STOP + ": yes",
            "Content-Length: 0",
            "Connection: close",
            "",
            "");
    try (var socket = new Socket("127.0.0.1", service.getPort())) {
      socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return CompletableFuture.completedFuture(Integer.valueOf(answer.split(" ", 3)[1]));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
