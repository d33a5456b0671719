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
import java.util.Optional;
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
    return document(Path.of(folder, "kustomization.yaml"));
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

  static JsonNode document(Path file) {
    return documents(file).getFirst();
  }

  private static List<JsonNode> documents(Path file) {
    try {
      return parse(Files.readString(file)).resources();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  /** As kustomize makes it of a folder. */
  static Manifests rendered(String folder) {
    return Kustomize.render(folder);
  }

  Optional<JsonNode> find(Kind kind, String name) {
    return of(kind).filter(resource -> name(resource).equals(name)).findFirst();
  }

  /** Namespace of an object; those without one are the cluster's. */
  static String namespace(JsonNode resource) {
    return resource.at("/metadata/namespace").asText();
  }

  /** What a reader calls it: {@code Deployment settlement-service}. */
  static String title(JsonNode resource) {
    return resource.path("kind").asText() + " " + name(resource);
  }

  /** The pod templates of everything that makes pods. */
  Stream<JsonNode> podTemplates() {
    return resources.stream()
        .map(resource -> resource.at("/spec/template"))
        .filter(template -> template.at("/spec/containers").isArray());
  }

  /** The kinds that the tests look at. */
  enum Kind {
    Cluster,
    ConfigMap,
    Deployment,
    ExternalSecret,
    HTTPRoute,
    Ingress,
    KafkaTopic,
    KafkaUser,
    NetworkPolicy,
    PodDisruptionBudget,
    PrometheusRule,
    ScaledObject,
    Secret,
    Service,
    ServiceAccount,
    ServiceMonitor
  }
}
