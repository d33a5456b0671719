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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The same wrong parameter gets the same answer from every resource of every service. Which
 * resources there are the service says itself, in its OpenAPI document.
 */
public final class WrongParameters {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> METHODS = List.of("get", "post");

  /** A parameter, what is wrong about it, and the answer. */
  private record Wrong(String parameter, String value, String answer) {}

  private static final List<Wrong> ALL =
      List.of(
          new Wrong(
              "asOf",
              "x",
              answer(
                  "asOf",
                  "x",
                  "an instant such as 2019-08-30T12:00:00Z",
                  "Moments are instants of ISO 8601")),
          new Wrong(
              "revision",
              "0",
              answer("revision", "0", "a whole number from 1", "Revisions are counted from 1")),
          new Wrong(
              "revision",
              "-1",
              answer("revision", "-1", "a whole number from 1", "Revisions are counted from 1")),
          new Wrong(
              "limit",
              "0",
              answer(
                  "limit",
                  "0",
                  "a whole number from 1 to 1000",
                  "Collections are read page by page")),
          new Wrong(
              "limit",
              "1001",
              answer(
                  "limit",
                  "1001",
                  "a whole number from 1 to 1000",
                  "Collections are read page by page")),
          new Wrong(
              "limit",
              "many",
              answer(
                  "limit",
                  "many",
                  "a whole number from 1 to 1000",
                  "Collections are read page by page")),
          new Wrong(
              "cursor",
              "~",
              answer(
                  "cursor",
                  null,
                  "the nextCursor of the page before",
                  "Collections are read page by page")));

  /** What stands for the parts of a path, and for parameters that a resource needs. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "acoId", "A9004",
          "py", "2018",
          "start", "2018-01-01",
          "year", "2018",
          "token", "00000000-0000-0000-0000-000000000000",
          "performanceYear", "2018");

  private final URI service;
  private final String authorization;
  private final JsonNode paths;

  private WrongParameters(URI service, String authorization)
      throws IOException, InterruptedException {
    this.service = service;
    this.authorization = authorization;
    this.paths = JSON.readTree(get("/q/openapi?format=json").body()).path("paths");
  }

  /**
   * A test for each wrong value of each of these parameters of each resource.
   *
   * @param service where it listens
   * @param authorization the header by which it knows the caller
   */
  public static Stream<DynamicTest> testsOf(URI service, String authorization)
      throws IOException, InterruptedException {
    var resources = new WrongParameters(service, authorization);
    var tests = new ArrayList<DynamicTest>();
    for (var wrong : ALL) {
      var having = resources.having(wrong.parameter);
      having.forEach(
          resource ->
              tests.add(
                  DynamicTest.dynamicTest(
                      resource + " " + wrong.parameter + "=" + wrong.value,
                      () -> resources.answers(resource, wrong))));
    }
    return tests.stream();
  }

  private static String answer(String name, @Nullable String value, String expected, String rule) {
    var error = new TreeMap<String, Object>();
    error.put("where", Map.of("parameter", name));
    error.put("expected", expected);
    error.put("rule", rule);
    if (value != null) {
      error.put("value", value);
    }
    var problem = new TreeMap<String, Object>();
    problem.put("type", "urn:trueup:problem:malformed");
    problem.put("title", "Malformed request");
    problem.put("status", 400);
    problem.put("detail", name + " must be " + expected + (value == null ? "" : "; got " + value));
    problem.put("errors", List.of(error));
    return JSON.valueToTree(problem).toString();
  }

  /** Method and path of each resource that takes the parameter. */
  private List<String> having(String parameter) {
    var found = new ArrayList<String>();
    paths
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(method -> parameters(path.getKey(), method).contains(parameter))
                    .map(method -> method + " " + path.getKey())
                    .forEach(found::add));
    return found;
  }

  private Set<String> parameters(String path, String method) {
    var names = new HashSet<String>();
    for (var place : List.of(paths.path(path), paths.path(path).path(method))) {
      StreamSupport.stream(place.path("parameters").spliterator(), false)
          .filter(parameter -> parameter.path("in").asText().equals("query"))
          .forEach(parameter -> names.add(parameter.path("name").asText()));
    }
    return paths.path(path).has(method) ? names : Set.of();
  }

  private void answers(String resource, Wrong wrong) throws IOException, InterruptedException {
    var method = resource.split(" ")[0];
    var path = resource.split(" ")[1];
    var address = new StringBuilder(path);
    SAMPLES.forEach((name, value) -> replace(address, "{" + name + "}", value));
    var filled = address.toString().replaceAll("\\{[^}]*\\}", "1");
    var query = wrong.parameter + "=" + wrong.value;
    if (parameters(path, method).contains("performanceYear")) {
      query += "&performanceYear=" + SAMPLES.get("performanceYear");
    }
    var answer = send(method, filled + "?" + query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(wrong.answer));
  }

  private static void replace(StringBuilder text, String what, String by) {
    for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what)) {
      text.replace(at, at + what.length(), by);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("get", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Authorization", authorization)
            .method(method.toUpperCase(java.util.Locale.ROOT), HttpRequest.BodyPublishers.noBody())
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
