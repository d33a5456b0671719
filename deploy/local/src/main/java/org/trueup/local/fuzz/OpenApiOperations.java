package org.trueup.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trueup.local.machine.Service;

/** Reads the operations of an OpenAPI document. */
record OpenApiOperations(Service service, JsonNode document) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** Every operation, in the order of the document. */
  List<Operation> all() {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> operation(path.getKey(), path.getValue(), method))
                    .forEach(operations::add));
    return List.copyOf(operations);
  }

  private Operation operation(String path, JsonNode ofPath, Map.Entry<String, JsonNode> method) {
    var parameters = new ArrayList<Operation.Parameter>();
    ofPath.path("parameters").forEach(it -> parameters.add(parameter(it)));
    method.getValue().path("parameters").forEach(it -> parameters.add(parameter(it)));
    return new Operation(
        service,
        method.getKey().toUpperCase(Locale.ROOT),
        path,
        List.copyOf(parameters),
        bodies(resolved(method.getValue().path("requestBody"))));
  }

  private Operation.Parameter parameter(JsonNode written) {
    var parameter = resolved(written);
    return new Operation.Parameter(
        parameter.path("in").asText(),
        parameter.path("name").asText(),
        resolved(parameter.path("schema")));
  }

  private Map<String, JsonNode> bodies(JsonNode body) {
    var bodies = new LinkedHashMap<String, JsonNode>();
    body.path("content")
        .properties()
        .forEach(type -> bodies.put(type.getKey(), resolved(type.getValue().path("schema"))));
    return bodies;
  }

  /** What a reference leads to; the node itself where it is none. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : resolved(at(reference));
  }

  private JsonNode at(String reference) {
    return reference.startsWith("#/")
        ? document.at(reference.substring(1))
        : MissingNode.getInstance();
  }
}
