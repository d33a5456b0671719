package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with objects: by the rules of this project, and by the schemas of a server. */
final class Findings {
  private Findings() {}

  /** With everything that is rendered. */
  static List<String> of(Manifests all) {
    return Stream.concat(
            all.resources().stream().flatMap(object -> Findings.of(object).stream()),
            ofTogether(all).stream())
        .toList();
  }

  /** With one object, whatever there is beside it. */
  static List<String> of(JsonNode object) {
    return Stream.of(
            ObjectRules.faults(object),
            PodRules.faults(object),
            Shape.faults(object),
            schema(object))
        .flatMap(List::stream)
        .toList();
  }

  /** With what objects say of each other. */
  static List<String> ofTogether(Manifests all) {
    return Stream.of(
            new ReferenceRules(all).faults(),
            new KafkaRules(all).faults(),
            new NetworkRules(all).faults(),
            new LimitRules(all).faults())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> schema(JsonNode object) {
    return Schemas.besideTheProject()
        .filter(schemas -> schemas.know(object))
        .map(schemas -> schemas.faults(object))
        .orElse(List.of());
  }
}
