package org.trueup.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.trueup.local.machine.Service;

/**
 * One operation of a service, as its OpenAPI document tells it.
 *
 * @param path with its parameters in braces
 * @param parameters those of path, query and header
 * @param bodies the schema of what it takes, by content type; empty where it takes nothing
 */
record Operation(
    Service service,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies) {

  /** One parameter and where it stands: {@code path}, {@code query} or {@code header}. */
  record Parameter(String in, String name, JsonNode schema) {}

  /** Whether it answers with the identifiers that it is asked about. */
  boolean isAboutIdentifiers() {
    return path.endsWith("/beneficiaries/lookup");
  }

  Operation with(String otherMethod) {
    return new Operation(service, otherMethod, path, parameters, bodies);
  }

  @Override
  public String toString() {
    return service.title() + " " + method + " " + path;
  }
}
