package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a manifest names is there: in the base, or for secrets in the example overlay. */
class ReferencesTest {
  private static final Manifests BASE = Manifests.of("base");

  @Test
  void everyConfigMapNamedByAPodIsGeneratedByTheBase() {
    var named =
        containers()
            .flatMap(container -> container.findValues("configMapRef").stream())
            .map(reference -> reference.at("/name").asText())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty().isSubsetOf(generated("base", "configMapGenerator"));
  }

  @Test
  void everySecretKeyNamedByAPodIsAKeyOfASecretInTheExample() {
    var named =
        containers()
            .flatMap(container -> container.findValues("secretKeyRef").stream())
            .map(key -> key.at("/name").asText() + "/" + key.at("/key").asText())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty().isEqualTo(secretKeysOfTheExample());
  }

  @Test
  void aWholeSecretIsNamedOnlyWhereItMayBeMissing() {
    assertThat(containers().flatMap(container -> container.findValues("secretRef").stream()))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(reference.at("/optional").asBoolean()).isTrue());
  }

  @Test
  void everyPathOfTheIngressLeadsToAServiceOfTheBase() {
    var services = BASE.of(Manifests.Kind.Service).map(Manifests::name).collect(Collectors.toSet());

    assertThat(
            BASE.of(Manifests.Kind.Ingress)
                .flatMap(ingress -> ingress.findValues("backend").stream())
                .map(backend -> backend.at("/service/name").asText()))
        .containsExactlyInAnyOrderElementsOf(services);
  }

  @Test
  void theExampleGivesEveryImageItsPlace() {
    var images =
        containers().map(c -> c.at("/image").asText().split(":")[0]).collect(Collectors.toSet());

    assertThat(generated("overlays/example", "images")).isEqualTo(images);
  }

  @Test
  void nothingIsAllowedInOrOutUnlessAPolicySaysSo() {
    var policy =
        BASE.of(Manifests.Kind.NetworkPolicy)
            .filter(p -> Manifests.name(p).equals("deny-by-default"))
            .findFirst()
            .orElseThrow()
            .at("/spec");

    assertThat(policy.toString())
        .isEqualTo("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
  }

  private static Stream<JsonNode> containers() {
    return BASE.of(Manifests.Kind.Deployment)
        .flatMap(deployment -> Manifests.elements(deployment.findValue("containers")));
  }

  private static Set<String> secretKeysOfTheExample() {
    var keys = new TreeSet<String>();
    for (var secret : Manifests.kustomization("overlays/example").get("secretGenerator")) {
      for (var literal : secret.get("literals")) {
        keys.add(secret.get("name").asText() + "/" + literal.asText().split("=")[0]);
      }
    }
    return keys;
  }

  private static Set<String> generated(String folder, String generator) {
    return Manifests.elements(Manifests.kustomization(folder).get(generator))
        .map(entry -> entry.get("name").asText())
        .collect(Collectors.toSet());
  }
}
