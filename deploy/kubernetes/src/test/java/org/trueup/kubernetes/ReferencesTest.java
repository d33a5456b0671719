package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows what: settings, secrets and images of the base. */
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

  /**
   * Its settings are what a service does not start without; only a broker's user may be missing.
   */
  @Test
  void aSecretMayBeMissingWhereTheBrokerAsksForNobody() {
    assertThat(
            containers()
                .flatMap(container -> container.findValues("secretRef").stream())
                .filter(reference -> reference.at("/optional").asBoolean())
                .map(reference -> reference.at("/name").asText()))
        .containsExactlyInAnyOrder(
            "assignment-service-kafka", "benchmark-service-kafka", "settlement-service-kafka");
  }

  /** The running service could otherwise change the past. */
  @Test
  void theOwnerOfTheTablesIsKnownToTheInitContainerAlone() {
    assertThat(containers())
        .allSatisfy(
            container ->
                assertThat(container.toString())
                    .doesNotContain("-owner")
                    .doesNotContain("TRUEUP_DB_OWNER"));
    assertThat(
            BASE.of(Manifests.Kind.Deployment)
                .flatMap(deployment -> Manifests.elements(deployment.findValue("initContainers"))))
        .hasSize(3)
        .allSatisfy(
            container ->
                assertThat(container.findValues("secretKeyRef"))
                    .allMatch(key -> key.at("/name").asText().endsWith("-service-owner")));
  }

  /** One controller's annotations are another's noise, and no controller is for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"overlays/example", "overlays/dev", "overlays/prod"})
  void noWayInAsksAControllerForAnythingOfItsOwn(String overlay) {
    assertThat(
            Stream.of(Manifests.Kind.Ingress, Manifests.Kind.HTTPRoute)
                .flatMap(Kustomize.render(overlay)::of)
                .filter(object -> object.at("/metadata").has("annotations")))
        .isEmpty();
  }

  /** An update while the database fails over is no reason to end, and to be started again. */
  @Test
  void theInitContainerWaitsMinutesForADatabaseThatIsAway() {
    var file = "messaging/src/main/resources/META-INF/microprofile-config.properties";
    var retries = Settings.ofTheProgram(file, "%prod.quarkus.flyway.connect-retries");
    var between = Settings.ofTheProgram(file, "%prod.quarkus.flyway.connect-retries-interval");

    assertThat(Duration.parse("PT" + between).multipliedBy(Integer.parseInt(retries)))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
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

  private static Set<String> generated(String folder, String generator) {
    return Manifests.elements(Manifests.kustomization(folder).get(generator))
        .map(entry -> entry.get("name").asText())
        .collect(Collectors.toSet());
  }
}
