package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * The schemas of an API server and of operators, where they lie beside the project: {@code
 * ../shared/kubernetes}. A field that a schema does not know is a fault.
 */
final class Schemas {
  static final Path FOLDER = Path.of("../../../shared/kubernetes");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
  private static final String QUANTITY_SCHEMA =
      """
      {"anyOf": [{"type": "number"}, {"type": "string",
        "pattern": "^[+-]?(\\\\d+(\\\\.\\\\d*)?|\\\\.\\\\d+)(([KMGTPE]i)|[numkMGTPE]|([eE][+-]?\\\\d+))?$"}]}
      """;
  private static final String NUMBER_OR_TEXT = "{\"type\": [\"integer\", \"string\"]}";

  private final ObjectNode definitions = JSON.createObjectNode();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  private Schemas() throws IOException {
    try (var files = Files.newDirectoryStream(FOLDER.resolve("openapi"), "*.json.gz")) {
      for (var file : files) {
        JSON.readTree(text(file))
            .at("/components/schemas")
            .properties()
            .forEach(schema -> add(schema.getKey(), schema.getValue()));
      }
    }
    definitions.set(QUANTITY, JSON.readTree(QUANTITY_SCHEMA));
    definitions.set(
        "io.k8s.apimachinery.pkg.util.intstr.IntOrString", JSON.readTree(NUMBER_OR_TEXT));
    try (var files = Files.newDirectoryStream(FOLDER.resolve("crds"), "*.yaml.gz")) {
      for (var file : files) {
        Manifests.parse(text(file)).resources().forEach(this::addCustom);
      }
    }
  }

  private static final class Holder {
    static final Optional<Schemas> SCHEMAS = load();

    private static Optional<Schemas> load() {
      try {
        return Files.isDirectory(FOLDER) ? Optional.of(new Schemas()) : Optional.empty();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** Empty where they are not there. */
  static Optional<Schemas> besideTheProject() {
    return Holder.SCHEMAS;
  }

  boolean know(JsonNode object) {
    return names.containsKey(kind(object));
  }

  /** What an API server would say of the object, read strictly. */
  List<String> faults(JsonNode object) {
    return compiled.computeIfAbsent(kind(object), this::compile).validate(object).stream()
        .map(fault -> Manifests.title(object) + ": " + fault.getMessage())
        .toList();
  }

  private JsonSchema compile(String kind) {
    var schema = JSON.createObjectNode();
    schema.put("$ref", "#/components/schemas/" + names.get(kind));
    schema.putObject("components").set("schemas", definitions);
    return factory.getSchema(schema);
  }

  private void add(String name, JsonNode schema) {
    if (!definitions.has(name)) {
      definitions.set(name, strict(schema));
      for (var kind : schema.path("x-kubernetes-group-version-kind")) {
        var group = kind.path("group").asText();
        names.put(
            (group.isEmpty() ? "" : group + "/")
                + kind.path("version").asText()
                + "/"
                + kind.path("kind").asText(),
            name);
      }
    }
  }

  /** A custom kind's metadata are the same as any object's. */
  private void addCustom(JsonNode definition) {
    var group = definition.at("/spec/group").asText();
    var kind = definition.at("/spec/names/kind").asText();
    for (var version : definition.at("/spec/versions")) {
      var schema = (ObjectNode) strict(version.at("/schema/openAPIV3Schema"));
      ((ObjectNode) schema.get("properties"))
          .putObject("metadata")
          .put("$ref", "#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
      definitions.set(group + "." + kind, schema);
      names.put(group + "/" + version.path("name").asText() + "/" + kind, group + "." + kind);
    }
  }

  private static JsonNode strict(JsonNode node) {
    if (node.isArray()) {
      var items = JSON.createArrayNode();
      node.forEach(item -> items.add(strict(item)));
      return items;
    }
    return node.isObject() ? strictObject((ObjectNode) node) : node;
  }

  private static ObjectNode strictObject(ObjectNode node) {
    if (node.has("$ref")) {
      return JSON.createObjectNode().set("$ref", node.get("$ref"));
    }
    if (node.path("allOf") instanceof ArrayNode one && one.size() == 1 && one.get(0).has("$ref")) {
      return (ObjectNode) one.get(0);
    }
    if (node.path("format").asText().equals("int-or-string")
        || node.path("x-kubernetes-int-or-string").asBoolean()) {
      return JSON.createObjectNode()
          .set("type", JSON.createArrayNode().add("integer").add("string"));
    }
    var strict = JSON.createObjectNode();
    node.properties().forEach(field -> strict.set(field.getKey(), strict(field.getValue())));
    if (isClosed(node)) {
      strict.put("additionalProperties", false);
    }
    if (node.path("format").isTextual()) {
      // Formats of Go: int32, and others that no validator knows.
      strict.remove("format");
    }
    return strict;
  }

  private static boolean isClosed(ObjectNode node) {
    return node.path("type").asText().equals("object")
        && node.has("properties")
        && !node.has("additionalProperties")
        && !node.path("x-kubernetes-preserve-unknown-fields").asBoolean();
  }

  private static String kind(JsonNode object) {
    return object.path("apiVersion").asText() + "/" + object.path("kind").asText();
  }

  private static String text(Path file) throws IOException {
    try (var unpacked = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
