package org.trueup.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.schema.ClosedSchema;

/** What a service says of its answers, without openness: what it does not tell of is a fault. */
final class OpenApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

  /** These have no body. */
  private static final List<Integer> EMPTY = List.of(204, 304);

  private final JsonNode document;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  /** An answer as it came. */
  record Answer(String method, String path, int status, @Nullable String mediaType, String body) {}

  private OpenApiDocument(JsonNode document) {
    this.document = ClosedSchema.of(document);
  }

  /** As the service gives it out. */
  static OpenApiDocument read(URI address) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header(SignsIn.HEADER, SignsIn.value())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new OpenApiDocument(JSON.readTree(answer.body()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + address, unreadable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading " + address, stopped);
    }
  }

  /** What it leaves untold: operations without a summary, parameters without a description. */
  List<String> gaps() {
    var gaps = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var path : document.path("paths").properties()) {
      gaps.addAll(undescribed(path.getKey(), path.getValue()));
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().isObject()) {
          var name = operation.getKey() + " " + path.getKey();
          gaps.addAll(undescribed(name, operation.getValue()));
          if (!operation.getValue().has("summary")) {
            gaps.add(name + " has no summary");
          }
          var id = operation.getValue().path("operationId").asText();
          if (id.isEmpty() || !names.add(id)) {
            gaps.add(name + " has no operationId of its own");
          }
        }
      }
    }
    return gaps;
  }

  private static List<String> undescribed(String name, JsonNode owner) {
    return owner
        .path("parameters")
        .valueStream()
        .filter(parameter -> !parameter.has("description"))
        .map(parameter -> name + " does not describe " + parameter.path("name").asText())
        .toList();
  }

  /** What is wrong with an answer; nothing where the document has no such path. */
  List<String> faultsOf(Answer answer) {
    var operation = operation(answer);
    if (operation.isEmpty() || EMPTY.contains(answer.status())) {
      return List.of();
    }
    var responses = operation.get().path("responses");
    var status = String.valueOf(answer.status());
    var response = responses.has(status) ? responses.get(status) : problem(answer, responses);
    if (response.isMissingNode()) {
      return List.of("it has " + Json.write(responses.propertyStream().map(Map.Entry::getKey)));
    }
    var mediaType = String.valueOf(answer.mediaType()).split(";", 2)[0];
    var content = content(response.path("content"), mediaType);
    if (content.isMissingNode()) {
      return List.of("no content of type " + mediaType);
    }
    return mediaType.endsWith("json") ? faultsOf(content.path("schema"), answer.body()) : List.of();
  }

  private static JsonNode problem(Answer answer, JsonNode responses) {
    return answer.status() >= 400 ? responses.path("default") : responses.path("none");
  }

  /** A media type with its parameters, as the document may write it, or without. */
  private static JsonNode content(JsonNode content, String mediaType) {
    return content
        .propertyStream()
        .filter(each -> each.getKey().split(";", 2)[0].equals(mediaType))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(content.path(mediaType));
  }

  private List<String> faultsOf(JsonNode schema, String body) {
    if (schema.isEmpty()) {
      return List.of("a schema that says nothing");
    }
    try {
      return schemas.computeIfAbsent(schema, this::compiled).validate(JSON.readTree(body)).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException notJson) {
      return List.of("a body that is not JSON: " + notJson.getMessage());
    }
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    return factory.getSchema(whole, SchemaValidatorsConfig.builder().build());
  }

  /** Of two paths that fit, the one with fewer parameters is meant. */
  private Optional<JsonNode> operation(Answer answer) {
    return document
        .path("paths")
        .propertyStream()
        .filter(path -> fits(path.getKey(), answer.path()))
        .min((a, b) -> parameters(a.getKey()) - parameters(b.getKey()))
        .map(path -> path.getValue().path(answer.method().toLowerCase(java.util.Locale.ROOT)))
        .filter(JsonNode::isObject);
  }

  private static boolean fits(String template, String path) {
    return path.matches(PARAMETER.matcher(template).replaceAll("[^/]+"));
  }

  private static int parameters(String template) {
    return (int) PARAMETER.matcher(template).results().count();
  }
}
