package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image is what the pods expect, and its layers change no more than they have to. */
class ImageTest {
  private static final Path FILE = Path.of("Dockerfile");

  @Test
  void othersLibrariesAreALayerWithoutOurs() throws IOException {
    var lines = Files.readAllLines(FILE);
    var copies = lines.stream().filter(line -> line.startsWith("COPY --from=parts")).toList();

    assertThat(String.join("\n", lines)).contains("mv /app/lib/main/org.trueup.* /ours/lib/main/");
    assertThat(copies)
        .containsExactly(
            "COPY --from=parts /app/lib/ lib/",
            "COPY --from=parts /started/ ./",
            "COPY --from=parts /ours/ ./");
  }

  @Test
  void itRunsAsThePodsDo() throws IOException {
    var user =
        Manifests.of("base")
            .of(Manifests.Kind.Deployment)
            .map(deployment -> deployment.at("/spec/template/spec/securityContext"))
            .map(
                context ->
                    context.path("runAsUser").asText() + ":" + context.path("runAsGroup").asText())
            .distinct()
            .toList();

    assertThat(user).hasSize(1);
    assertThat(Files.readString(FILE))
        .contains("USER " + user.getFirst())
        .contains("EXPOSE 8080 9000")
        .contains("ENTRYPOINT [\"/app/start\"]");
    assertThat(Path.of("start")).isExecutable().content().contains("exec java ");
  }

  @Test
  void itsBaseIsTheSameWheneverItIsBuilt() throws IOException {
    assertThat(Files.readAllLines(FILE).stream().filter(line -> line.startsWith("ARG BASE=")))
        .singleElement()
        .asString()
        .matches("ARG BASE=[a-z-]+:[a-z0-9.-]+@sha256:[0-9a-f]{64}");
  }

  @Test
  void itSaysWhatItIs() throws IOException {
    for (var label : List.of("title", "version", "revision", "source", "base.name")) {
      assertThat(Files.readString(FILE)).contains("org.opencontainers.image." + label + "=");
    }
  }

  @Test
  void theVersionOfObjectsIsThatOfTheImages() {
    var versions =
        Kustomize.render("base")
            .of(Manifests.Kind.Deployment)
            .flatMap(d -> PodRules.containers(d.at("/spec/template/spec")))
            .map(container -> container.path("image").asText().replaceFirst(".*:", ""))
            .distinct();
    var labels =
        Kustomize.render("base").resources().stream()
            .map(object -> object.at("/metadata/labels").path("app.kubernetes.io/version"))
            .map(JsonNode::asText)
            .distinct();

    assertThat(versions).containsExactlyElementsOf(labels.toList());
  }

  @Test
  void nothingButWhatWasBuiltIsSentToTheBuilder() throws IOException {
    assertThat(Files.readAllLines(Path.of("../../.dockerignore")))
        .contains("*", "!*-service/target/quarkus-app", "!*-service/target/bom.json")
        .contains("!*-service/target/classes.jsa", "!deploy/kubernetes/start")
        .hasSize(6);
  }
}
