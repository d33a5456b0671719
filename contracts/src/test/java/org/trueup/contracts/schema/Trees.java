package org.trueup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON, seen as all that is in it. */
final class Trees {
  private Trees() {}

  /** The node and all objects within. */
  static List<ObjectNode> objects(JsonNode node) {
    return objectsIn(node).toList();
  }

  /** What stands under a keyword, however deep. */
  static List<JsonNode> values(JsonNode node, String keyword) {
    return objectsIn(node).filter(o -> o.has(keyword)).map(o -> o.get(keyword)).toList();
  }

  /** The names of all properties that a schema tells of. */
  static Set<String> properties(JsonNode schema) {
    var names = new TreeSet<String>();
    values(schema, "properties").forEach(these -> these.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static Stream<ObjectNode> objectsIn(JsonNode node) {
    var inside = StreamSupport.stream(node.spliterator(), false).flatMap(Trees::objectsIn);
    return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), inside) : inside;
  }
}
