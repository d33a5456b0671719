package org.trueup.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tables of a service by its document: what an answer has several of is one, or says why not.
 */
record TablesOfADocument(JsonNode document) {
  /** As the interface of tables calls it. */
  private static final String NONE_OF = "x-no-table";

  static boolean isTable(JsonNode operation) {
    return operation.at("/responses/200/content").has("text/csv");
  }

  /**
   * What the answer has several of without a table: neither it nor the address below it that has
   * the same name is one, and it does not say why.
   */
  Set<String> missing(String path, JsonNode operation) {
    var names = new TreeSet<String>();
    if (!isTable(operation)) {
      var schema = operation.at("/responses/200/content/application~1json/schema");
      collect("", schema, new TreeSet<>(), names);
    }
    names.removeIf(name -> isTable(document.path("paths").path(path + "/" + name).path("get")));
    names.removeAll(Arrays.asList(operation.path(NONE_OF).asText("").split(":", 2)[0].split(", ")));
    return names;
  }

  private void collect(String name, JsonNode schema, Set<String> seen, Set<String> names) {
    var named = schema.path("$ref").asText("").replace("#", "");
    if (!named.isEmpty()) {
      if (seen.add(named)) {
        collect(name, document.at(named), seen, names);
      }
      return;
    }
    if (schema.has("items") && isObject(schema.path("items"))) {
      names.add(name);
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(part -> collect(part.getKey(), part.getValue(), seen, names));
    choices(schema).forEach(one -> collect(name, one, seen, names));
  }

  private boolean isObject(JsonNode schema) {
    var named = schema.path("$ref").asText("").replace("#", "");
    var resolved = named.isEmpty() ? schema : document.at(named);
    return resolved.has("properties") || choices(resolved).anyMatch(this::isObject);
  }

  private static Stream<JsonNode> choices(JsonNode schema) {
    return Stream.of("oneOf", "anyOf", "allOf").flatMap(of -> schema.path(of).valueStream());
  }
}
