package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize makes of the folders, where kubectl is at hand. */
class RenderingTest {
  private static final int LONGEST_SECONDS = 60;

  @BeforeEach
  void kubectlIsAtHand() {
    var onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    assumeTrue(onPath, "kubectl is not on PATH: the manifests are not rendered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "topics", "overlays/example"})
  void everyFolderRenders(String folder) throws Exception {
    assertThat(render(folder).resources()).isNotEmpty();
  }

  @Test
  void theConfigMapOfEveryPodIsTheOneThatWasGenerated() throws Exception {
    var base = render("base");
    var generated = base.of(Manifests.Kind.ConfigMap).map(Manifests::name).toList();

    assertThat(
            base.of(Manifests.Kind.Deployment)
                .flatMap(deployment -> deployment.findValues("configMapRef").stream())
                .map(reference -> reference.at("/name").asText()))
        .hasSize(3)
        .allMatch(generated::contains);
  }

  @Test
  void theSecretsOfEveryPodAreThoseTheExampleGenerates() throws Exception {
    var example = render("overlays/example");
    var generated =
        example.of(Manifests.Kind.Secret).map(Manifests::name).collect(Collectors.toSet());

    assertThat(
            example
                .of(Manifests.Kind.Deployment)
                .flatMap(deployment -> deployment.findValues("secretKeyRef").stream())
                .map(key -> key.at("/name").asText())
                .collect(Collectors.toSet()))
        .isEqualTo(generated);
  }

  @Test
  void everyResourceOfTheBaseSaysWhatItIsPartOf() throws Exception {
    assertThat(render("base").resources()).extracting(RenderingTest::partOf).containsOnly("trueup");
  }

  private static String partOf(JsonNode resource) {
    return resource.at("/metadata/labels").path("app.kubernetes.io/part-of").asText();
  }

  private static Manifests render(String folder) throws IOException, InterruptedException {
    var errors = Files.createTempFile("kustomize", ".err");
    var process =
        new ProcessBuilder("kubectl", "kustomize", folder).redirectError(errors.toFile()).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    return Manifests.parse(output);
  }
}
