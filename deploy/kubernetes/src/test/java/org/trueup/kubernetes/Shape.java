package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that the manifests use, with their types: {@code fields.txt}. Where the schemas of a
 * server are not at hand, a field that is misspelt or at the wrong place is one that is not in it.
 * A new one is added with {@code -Dtrueup.write-manifests=true}, where the schemas are.
 */
final class Shape {
  static final Path FILE = Path.of("src/test/resources/fields.txt");

  /** Whose keys are anybody's. */
  private static final Set<String> MAPS =
      Set.of(
          "annotations",
          "config",
          "data",
          "labels",
          "limits",
          "matchLabels",
          "parameters",
          "requests");

  private static final Set<String> KNOWN = read();

  private Shape() {}

  static List<String> faults(JsonNode object) {
    return fields(object).stream()
        .filter(field -> !KNOWN.contains(field))
        .map(field -> "no such field, or not of this type: " + field)
        .toList();
  }

  /** {@code Deployment /spec/replicas integer}, and so on. */
  static Set<String> fields(JsonNode object) {
    var fields = new TreeSet<String>();
    collect(object.path("kind").asText() + " ", "", object, fields);
    return fields;
  }

  private static void collect(String kind, String path, JsonNode node, Set<String> fields) {
    if (node.isObject() && !isMap(path)) {
      node.properties()
          .forEach(field -> collect(kind, path + "/" + field.getKey(), field.getValue(), fields));
    } else if (node.isObject()) {
      node.forEach(value -> fields.add(kind + path + "/* " + type(value)));
    } else if (node.isArray()) {
      node.forEach(item -> collect(kind, path + "[]", item, fields));
    } else {
      fields.add(kind + path + " " + type(node));
    }
  }

  private static boolean isMap(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return MAPS.contains(name) || path.endsWith("triggers[]/metadata");
  }

  private static String type(JsonNode value) {
    return value.isNumber() ? "number" : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    try {
      return Set.copyOf(Files.readAllLines(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
