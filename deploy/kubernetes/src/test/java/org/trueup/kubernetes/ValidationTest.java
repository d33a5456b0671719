package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every object of every overlay is one that a cluster takes, and fits with the others. */
class ValidationTest {
  @ParameterizedTest
  @ValueSource(strings = {"overlays/example", "overlays/dev", "overlays/prod"})
  void everyOverlayIsWithoutFindings(String overlay) {
    assertThat(Findings.of(Kustomize.render(overlay))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "kafka"})
  void everyFolderIsWithoutFindings(String folder) {
    assertThat(
            Kustomize.render(folder).resources().stream()
                .flatMap(object -> Findings.of(object).stream()))
        .isEmpty();
  }

  @Test
  void theListOfFieldsHasThoseThatAreUsedAndNoOthers() throws IOException {
    var used = new TreeSet<String>();
    Stream.of("base", "kafka", "overlays/example", "overlays/dev", "overlays/prod")
        .flatMap(folder -> Kustomize.render(folder).resources().stream())
        .forEach(object -> used.addAll(Shape.fields(object)));
    if (Boolean.getBoolean("trueup.write-manifests")) {
      Files.write(Shape.FILE, used);
    }
    assertThat(Files.readAllLines(Shape.FILE)).containsExactlyElementsOf(used);
  }

  /** What a server's own kinds are held to, and the operators' of database and broker. */
  @Test
  void nothingButOtherOperatorsKindsIsWithoutASchema() {
    assumeTrue(
        Schemas.besideTheProject().isPresent(),
        "skipped: no schemas of an API server are at ../shared/kubernetes beside the project");
    var schemas = Schemas.besideTheProject().orElseThrow();

    assertThat(
            Stream.of("overlays/example", "overlays/dev", "overlays/prod")
                .flatMap(overlay -> Kustomize.render(overlay).resources().stream())
                .filter(object -> !schemas.know(object))
                .map(object -> object.path("kind"))
                .map(JsonNode::asText)
                .distinct())
        .containsExactlyInAnyOrder(
            "Job",
            "ExternalSecret",
            "HTTPRoute",
            "PrometheusRule",
            "ScaledObject",
            "ServiceMonitor",
            "TriggerAuthentication");
  }
}
