package org.trueup.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.trueup.contracts.schema.EventSchema;

/**
 * What is alike in the OpenAPI documents of all services: the forms of values as the events'
 * schemas publish them, and what {@value #FILE} adds.
 */
final class SharedDocument {
  private static final String FILE = "/openapi/shared.yaml";
  private static final String DEFINITIONS = "$defs";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SharedDocument() {}

  /** Schemas, responses and parameters, by the names that documents refer to them with. */
  static Components components() {
    try (var file = Objects.requireNonNull(SharedDocument.class.getResourceAsStream(FILE), FILE)) {
      var components = parsed(file.readAllBytes());
      parsed(valuesOfEvents()).getSchemas().forEach(components::addSchema);
      return components;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  /** Definitions that stand by themselves: what refers to others is an event or a part of one. */
  private static byte[] valuesOfEvents() throws JsonProcessingException {
    var document = JSON.createObjectNode().put("openapi", "3.1.0");
    var schemas = document.putObject("components").putObject("schemas");
    for (var event : EventSchema.all()) {
      for (var definition : JSON.readTree(event.text()).path(DEFINITIONS).properties()) {
        if (!refersToOthers(definition.getValue())) {
          schemas.set(className(definition.getKey()), definition.getValue());
        }
      }
    }
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean refersToOthers(JsonNode definition) {
    return definition.findValue("$ref") != null;
  }

  /** {@code acoId} is the value {@code AcoId}. */
  private static String className(String definition) {
    return Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
  }

  private static Components parsed(byte[] document) {
    InputStream stream = new ByteArrayInputStream(document);
    return SmallRyeOpenAPI.builder()
        .enableModelReader(false)
        .enableStandardFilter(false)
        .enableStandardStaticFiles(false)
        .enableAnnotationScan(false)
        .withCustomStaticFile(() -> stream)
        .build()
        .model()
        .getComponents();
  }
}
