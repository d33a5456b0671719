package org.trueup.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.trueup.contracts.json.Json;

/**
 * What the services answer as TypeScript names it, from the OpenAPI documents that the build wrote:
 * only the schemas that the dashboard's modules name, and what those refer to.
 */
final class AnswersAsTypes {
  private static final String HEAD =
      "// What the services answer, from their OpenAPI documents: written by DashboardTypesTest with -Dtrueup.write-types=true.\n\n";

  private static final String REFERENCE = "#/components/schemas/";
  private static final Pattern REFERRED = Pattern.compile("\"" + REFERENCE + "(\\w+)\"");

  private AnswersAsTypes() {}

  /** Whether all documents are there: they are written when the services are packaged. */
  static boolean isPossible() {
    return List.of(Service.values()).stream().allMatch(service -> Files.exists(document(service)));
  }

  private static Path document(Service service) {
    return Path.of("../../" + service.title(), "target/openapi/openapi.json");
  }

  /**
   * The declarations.
   *
   * @param modules texts that name schemas: {@code settlement.PortfolioView}
   */
  static String of(Collection<String> modules) throws IOException {
    var text = new StringBuilder(HEAD);
    for (var service : Service.values()) {
      var space = service.title().replace("-service", "");
      var schemas =
          Json.read(Files.readString(document(service)), JsonNode.class)
              .path("components")
              .path("schemas");
      text.append("export namespace ").append(space).append(" {\n");
      for (var name : reachable(named(modules, space), schemas)) {
        text.append("  type ").append(name).append(" = ");
        text.append(type(schemas.path(name))).append(";\n");
      }
      text.append("}\n");
    }
    return text.toString();
  }

  private static Set<String> named(Collection<String> modules, String space) {
    var schema = Pattern.compile("\\b" + space + "\\.([A-Z]\\w*)");
    return modules.stream()
        .flatMap(module -> schema.matcher(module).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reachable(Set<String> names, JsonNode schemas) {
    var waiting = new ArrayDeque<>(names);
    while (!waiting.isEmpty()) {
      REFERRED
          .matcher(schemas.path(waiting.pop()).toString())
          .results()
          .map(found -> found.group(1))
          .filter(names::add)
          .forEach(waiting::push);
    }
    return names;
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.path("$ref").asText().substring(REFERENCE.length());
    }
    if (schema.has("enum")) {
      return joined(schema.path("enum"), " | ", value -> "'" + value.asText() + "'");
    }
    if (schema.has("oneOf") || schema.has("anyOf")) {
      return joined(schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf"), " | ");
    }
    if (schema.has("allOf")) {
      return joined(schema.path("allOf"), " & ");
    }
    return plain(schema);
  }

  private static String plain(JsonNode schema) {
    return switch (name(schema.path("type"))) {
      case "string" -> "string";
      case "integer", "number" -> "number";
      case "boolean" -> "boolean";
      case "array" -> listOf(type(schema.path("items")));
      default -> object(schema);
    };
  }

  /** What may be null is told of by what else it is. */
  private static String name(JsonNode type) {
    return type.isArray() && type.path(0).asText().equals("null")
        ? type.path(1).asText()
        : type.isArray() ? type.path(0).asText() : type.asText();
  }

  private static String listOf(String item) {
    return item.contains(" ") ? "(" + item + ")[]" : item + "[]";
  }

  private static String object(JsonNode schema) {
    if (schema.has("properties")) {
      return schema.path("properties").properties().stream()
          .map(property -> property.getKey() + ": " + type(property.getValue()))
          .collect(Collectors.joining("; ", "{", "}"));
    }
    return schema.path("additionalProperties").isObject()
        ? "Record<string, " + type(schema.path("additionalProperties")) + ">"
        : "any";
  }

  private static String joined(JsonNode parts, String between) {
    return joined(parts, between, AnswersAsTypes::type);
  }

  private static String joined(JsonNode parts, String between, Function<JsonNode, String> write) {
    return StreamSupport.stream(parts.spliterator(), false)
        .map(write)
        .collect(Collectors.joining(between));
  }
}
