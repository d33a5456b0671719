package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service of the base must have, read from its files. */
class DeploymentsTest {
  private static final List<String> SERVICES =
      List.of("assignment-service", "benchmark-service", "settlement-service");
  private static final Manifests BASE = Manifests.of("base");

  static List<String> services() {
    return SERVICES;
  }

  @Test
  void everyServiceHasADeployment() {
    assertThat(BASE.of(Manifests.Kind.Deployment).map(Manifests::name))
        .containsExactlyInAnyOrderElementsOf(SERVICES);
  }

  @ParameterizedTest
  @MethodSource("services")
  void theImageIsNamedForTheServiceWithAVersion(String service) {
    assertThat(container(service).at("/image").asText())
        .matches("trueup/" + service + ":\\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @MethodSource("services")
  void probesAskTheManagementPort(String service) {
    assertThat(container(service).at("/ports").toString()).contains("{\"name\":\"management\"");
    assertThat(probe(service, "startupProbe")).isEqualTo("/q/health/live of management");
    assertThat(probe(service, "livenessProbe")).isEqualTo("/q/health/live of management");
    assertThat(probe(service, "readinessProbe")).isEqualTo("/q/health/ready of management");
  }

  @ParameterizedTest
  @MethodSource("services")
  void processorAndMemoryAreAskedForAndMemoryIsLimited(String service) {
    for (var amount : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
      assertThat(container(service).at("/resources" + amount).asText()).as(amount).isNotEmpty();
    }
    assertThat(container(service).at("/resources/limits/cpu").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("services")
  void thePodHasNoPrivileges(String service) {
    var pod = pod(service);
    var container = container(service).at("/securityContext");

    assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
    assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(container.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
  }

  @ParameterizedTest
  @MethodSource("services")
  void theOnlyPlaceToWriteIsATemporaryFolder(String service) {
    assertThat(container(service).at("/volumeMounts").toString())
        .isEqualTo(
            "[{\"name\":\"tmp\",\"mountPath\":\"/tmp\"},{\"name\":\"authorities\",\"mountPath\":\"/etc/trueup/authorities\",\"readOnly\":true}]");
    assertThat(pod(service).at("/volumes/0/emptyDir").isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceAnAccountAndADisruptionBudgetBelongToIt(String service) {
    assertThat(
            Stream.of(
                    Manifests.Kind.Service,
                    Manifests.Kind.ServiceAccount,
                    Manifests.Kind.PodDisruptionBudget)
                .filter(kind -> BASE.of(kind).map(Manifests::name).noneMatch(service::equals)))
        .isEmpty();
    assertThat(pod(service).at("/serviceAccountName").asText()).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"benchmark-service", "settlement-service"})
  void theFilesOfTheServicesDifferInTheNameOnly(String service) throws IOException {
    assertThat(Files.readString(Path.of("base", service + ".yaml")))
        .isEqualTo(
            Files.readString(Path.of("base", "assignment-service.yaml"))
                .replace("assignment-service", service));
  }

  private static String probe(String service, String probe) {
    var request = container(service).at("/" + probe + "/httpGet");
    return request.at("/path").asText() + " of " + request.at("/port").asText();
  }

  private static JsonNode container(String service) {
    return pod(service).at("/containers/0");
  }

  private static JsonNode pod(String service) {
    return BASE.of(Manifests.Kind.Deployment)
        .filter(deployment -> Manifests.name(deployment).equals(service))
        .findFirst()
        .orElseThrow()
        .at("/spec/template/spec");
  }
}
