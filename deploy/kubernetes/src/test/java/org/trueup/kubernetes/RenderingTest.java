package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize makes of the folders. */
class RenderingTest {
  @ParameterizedTest
  @ValueSource(strings = {"overlays/example", "overlays/dev", "overlays/prod"})
  void theConfigMapOfEveryServiceIsTheOneThatWasGenerated(String overlay) {
    var rendered = Kustomize.render(overlay);
    var generated = rendered.of(Manifests.Kind.ConfigMap).map(Manifests::name).toList();

    assertThat(
            rendered
                .of(Manifests.Kind.Deployment)
                .flatMap(deployment -> deployment.findValues("configMapRef").stream())
                .map(reference -> reference.at("/name").asText()))
        .hasSize(3)
        .allMatch(generated::contains);
  }

  @Test
  void everyObjectOfTheBaseSaysWhatItIsPartOfAndOfWhichVersion() {
    assertThat(Kustomize.render("base").resources())
        .extracting(RenderingTest::partOf)
        .containsOnly("trueup 0.1.0");
  }

  /** Objects of three namespaces: nothing may move them all into one. */
  @Test
  void operatorsObjectsStayInTheNamespacesOfTheirs() {
    var prod = Kustomize.render("overlays/prod");

    assertThat(prod.of(Manifests.Kind.KafkaUser).map(Manifests::namespace)).containsOnly("kafka");
    assertThat(prod.of(Manifests.Kind.Cluster).map(Manifests::namespace))
        .containsOnly("postgresql");
    assertThat(prod.of(Manifests.Kind.Deployment).map(Manifests::namespace)).containsOnly("trueup");
  }

  private static String partOf(JsonNode resource) {
    var labels = resource.at("/metadata/labels");
    return labels.path("app.kubernetes.io/part-of").asText()
        + " "
        + labels.path("app.kubernetes.io/version").asText();
  }
}
