package org.trueup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema without its openness: unknown properties and values of open lists are faults. So a
 * producer cannot announce what the published schema does not tell of.
 */
public final class ClosedSchema {
  static final String OPEN_LIST = "x-extensible-enum";

  private ClosedSchema() {}

  /** A copy that is closed; the schema itself stays as it is. */
  public static JsonNode of(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("properties").isObject() && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      if (object.path(OPEN_LIST).isArray()) {
        object.set("enum", object.get(OPEN_LIST));
      }
    }
    node.forEach(ClosedSchema::close);
  }
}
