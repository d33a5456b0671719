package org.trueup.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The resources of a folder, as its files have them or as kustomize renders them. */
record Manifests(List<JsonNode> resources) {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** What the kustomization of a folder lists under {@code resources}. */
  static Manifests of(String folder) {
    var files = kustomization(folder).get("resources");
    return new Manifests(
        elements(files)
            .flatMap(file -> documents(Path.of(folder, file.asText())).stream())
            .toList());
  }

  static JsonNode kustomization(String folder) {
    return documents(Path.of(folder, "kustomization.yaml")).getFirst();
  }

  static Manifests parse(String yaml) {
    try (var parser = YAML.createParser(yaml)) {
      return new Manifests(YAML.readValues(parser, JsonNode.class).readAll());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Stream<JsonNode> of(Kind kind) {
    return resources.stream().filter(resource -> kind.name().equals(resource.at("/kind").asText()));
  }

  static String name(JsonNode resource) {
    return resource.at("/metadata/name").asText();
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<JsonNode> documents(Path file) {
    try {
      return parse(Files.readString(file)).resources();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  /** The kinds that the tests look at. */
  enum Kind {
    ConfigMap,
    Deployment,
    Ingress,
    KafkaTopic,
    NetworkPolicy,
    PodDisruptionBudget,
    Secret,
    Service,
    ServiceAccount
  }
}
