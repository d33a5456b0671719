package org.trueup.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * No operation of a service takes a text with the identifier of a beneficiary in it: not in its
 * path, its parameters, its headers or its body. Which operations there are the service says
 * itself, in its OpenAPI document.
 */
public final class IdentifiersInTexts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String MBI = "1S00E777777";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final URI service;
  private final String authorization;

  private IdentifiersInTexts(URI service, String authorization) {
    this.service = service;
    this.authorization = authorization;
  }

  /** A place of an operation that a sender may write into. */
  private record Place(String name, String in) {}

  /**
   * A test for each place of each operation.
   *
   * @param service where it listens
   * @param authorization the header by which it knows the caller
   * @param about bodies that are about identifiers, as in {@code post /acos/{acoId}/lookup}
   */
  public static Stream<DynamicTest> testsOf(URI service, String authorization, String... about)
      throws IOException, InterruptedException {
    var texts = new IdentifiersInTexts(service, authorization);
    var document = texts.request("/q/openapi?format=json").build();
    var body = CLIENT.send(document, HttpResponse.BodyHandlers.ofString()).body();
    var tests = new ArrayList<DynamicTest>();
    for (var path : JSON.readTree(body).path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          tests.addAll(texts.tests(path.getKey(), path.getValue(), operation.getKey(), about));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(20);
    return tests.stream();
  }

  private List<DynamicTest> tests(String path, JsonNode item, String method, String... about) {
    var name = method + " " + path;
    var places = new ArrayList<Place>();
    for (var parameters : List.of(item.path("parameters"), item.path(method).path("parameters"))) {
      for (var parameter : parameters) {
        places.add(new Place(parameter.path("name").asText(), parameter.path("in").asText()));
      }
    }
    for (var type : item.path(method).path("requestBody").path("content").properties()) {
      if (!Set.of(about).contains(name)
          && Set.of("application/json", "text/csv").contains(type.getKey())) {
        places.add(new Place(type.getKey(), "body"));
      }
    }
    return places.stream()
        .map(
            place ->
                DynamicTest.dynamicTest(name + " " + place, () -> refuses(path, method, place)))
        .toList();
  }

  private void refuses(String path, String method, Place place)
      throws IOException, InterruptedException {
    var marked = place.in.equals("path") ? path.replace("{" + place.name + "}", MBI) : path;
    var filled =
        marked.replace("{acoId}", "A9004").replace("{py}", "2018").replaceAll("\\{[^}]*\\}", "1");
    var query = place.in.equals("query") ? "?" + place.name + "=x%20" + MBI : "";
    var request = request(filled + query);
    var type = place.in.equals("body") ? place.name : null;
    if (type != null || Set.of("put", "post").contains(method)) {
      request.header("Content-Type", type == null ? "application/json" : type);
    }
    if (place.in.equals("header")) {
      request.header(place.name, "x " + MBI);
    }
    request.method(method.toUpperCase(Locale.ROOT), body(type));

    var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415);
    assertThat(answer.body()).doesNotContain(MBI);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", authorization);
  }

  private static HttpRequest.BodyPublisher body(@Nullable String type) {
    if (type == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    var text = "wrong: NOBODY JANE " + MBI + " is not ours";
    return HttpRequest.BodyPublishers.ofString(
        type.equals("text/csv")
            ? "a,b\n\"" + text + "\",1\n"
            : "{\"reason\": \"" + text + "\", \"note\": \"" + text + "\"}");
  }
}
