package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Limits that depend on each other fit: of uploads, waiting, ending, memory and connections. */
record LimitRules(Manifests all) {
  private static final BigDecimal MEGABYTE = new BigDecimal(1 << 20);
  private static final String SHARED =
      "rest/src/main/resources/META-INF/microprofile-config.properties";

  /** Of threads, classes and compiled code. */
  private static final BigDecimal BESIDE_THE_HEAP = MEGABYTE.multiply(new BigDecimal(150));

  /** Administrators and what the operator asks. */
  private static final int RESERVED_CONNECTIONS = 20;

  private static final int FOR_RELAY_AND_CHANNELS = 9;

  List<String> faults() {
    var faults = new ArrayList<String>();
    all.of(Manifests.Kind.Deployment)
        .filter(LimitRules::isService)
        .forEach(
            service -> {
              uploads(service, faults);
              ending(service, faults);
              memory(service, faults);
            });
    waiting(faults);
    connections(faults);
    return faults;
  }

  private static boolean isService(JsonNode deployment) {
    return deployment
        .at("/metadata/labels")
        .path("app.kubernetes.io/component")
        .asText()
        .equals("service");
  }

  /** An upload, then all of them, then the volume, then what the node gives. */
  private void uploads(JsonNode service, List<String> faults) {
    var pod = service.at("/spec/template/spec");
    var container = pod.at("/containers/0");
    var ascending =
        List.of(
            megabytes("TRUEUP_REST_LARGEST_UPLOAD_IN_MEGABYTES"),
            megabytes("TRUEUP_ASSIGNMENT_DISK_FOR_UPLOADS_IN_MEGABYTES"),
            amount(pod.at("/volumes/0/emptyDir/sizeLimit")),
            amount(container.at("/resources/requests/ephemeral-storage")),
            amount(container.at("/resources/limits/ephemeral-storage")));
    requireAscending(service, "uploads", ascending, faults);
    var limit = Settings.ofTheProgram(SHARED, "quarkus.http.limits.max-body-size");
    requireAscending(service, "bodies", List.of(ascending.getFirst(), amount(limit + "i")), faults);
  }

  /** Who waits, then who is in flight, then the whole pod. */
  private void ending(JsonNode service, List<String> faults) {
    var pod = service.at("/spec/template/spec");
    var preStop = pod.at("/containers/0/lifecycle/preStop/exec/command/1").asInt();
    var timeout = seconds(Settings.ofTheProgram(SHARED, "%prod.trueup.rest.longest-drain"));
    requireAscending(service, "waiting and ending", List.of(longestWait(), timeout), faults);
    requireAscending(
        service,
        "ending and being killed",
        List.of(
            new BigDecimal(preStop + FOR_RELAY_AND_CHANNELS).add(timeout),
            new BigDecimal(pod.path("terminationGracePeriodSeconds").asInt())),
        faults);
  }

  private void memory(JsonNode service, List<String> faults) {
    var options = Settings.of(all).path("JAVA_OPTS_APPEND").asText();
    var limit = amount(service.at("/spec/template/spec/containers/0/resources/limits/memory"));
    var percent = new BigDecimal(options.replaceAll(".*MaxRAMPercentage=(\\d+).*", "$1"));
    var direct = new BigDecimal(options.replaceAll(".*MaxDirectMemorySize=(\\d+)m.*", "$1"));
    var used =
        limit
            .multiply(percent)
            .movePointLeft(2)
            .add(direct.multiply(MEGABYTE))
            .add(BESIDE_THE_HEAP);
    requireAscending(service, "memory", List.of(used, limit), faults);
  }

  /** No way in closes the line on a reader who waits. */
  private void waiting(List<String> faults) {
    all.of(Manifests.Kind.HTTPRoute)
        .flatMap(route -> Manifests.elements(route.at("/spec/rules")))
        .map(rule -> rule.at("/timeouts/request").asText("15s"))
        .map(text -> seconds(text.toUpperCase(Locale.ROOT)))
        .filter(limit -> limit.signum() != 0 && limit.compareTo(longestWait()) <= 0)
        .forEach(limit -> faults.add("a route ends requests after " + limit + " s"));
  }

  /** Every pod that there may be, and one more of each service while it is updated. */
  private void connections(List<String> faults) {
    var pool = Settings.of(all).path("QUARKUS_DATASOURCE_JDBC_MAX_SIZE").asInt();
    var needed =
        all.of(Manifests.Kind.Deployment)
                .filter(LimitRules::isService)
                .mapToInt(service -> mostPods(service))
                .sum()
            * pool;
    all.of(Manifests.Kind.Cluster)
        .map(cluster -> cluster.at("/spec/postgresql/parameters/max_connections").asInt())
        .filter(allowed -> needed + RESERVED_CONNECTIONS > allowed)
        .forEach(allowed -> faults.add(needed + " connections are needed, not " + allowed));
    if (needed > allowedOutside() && all.of(Manifests.Kind.Cluster).findAny().isEmpty()) {
      faults.add(needed + " connections are needed, and the manual says " + allowedOutside());
    }
  }

  private static int allowedOutside() {
    return Settings.inTheCode("deploy/kubernetes/README.md", "needs up to (\\d+) connections");
  }

  private int mostPods(JsonNode service) {
    var scaled =
        all.find(Manifests.Kind.ScaledObject, Manifests.name(service))
            .map(object -> object.at("/spec/maxReplicaCount").asInt());
    return scaled.orElseGet(() -> service.at("/spec/replicas").asInt(1))
        + service.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
  }

  private static BigDecimal longestWait() {
    return new BigDecimal(
        Settings.inTheCode(
            "settlement-service/src/main/java/org/trueup/settlement/api/Waiting.java",
            "MOST = Duration.ofSeconds\\((\\d+)\\)"));
  }

  private BigDecimal megabytes(String variable) {
    return new BigDecimal(Settings.of(all).path(variable).asInt()).multiply(MEGABYTE);
  }

  private static BigDecimal amount(JsonNode amount) {
    return amount(amount.asText());
  }

  private static BigDecimal amount(String text) {
    return Quantity.of(text).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal seconds(String text) {
    return new BigDecimal(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toSeconds());
  }

  private static void requireAscending(
      JsonNode service, String what, List<BigDecimal> amounts, List<String> faults) {
    for (int i = 1; i < amounts.size(); i++) {
      if (amounts.get(i - 1).signum() <= 0 || amounts.get(i - 1).compareTo(amounts.get(i)) > 0) {
        faults.add(Manifests.title(service) + ": " + what + " do not fit: " + amounts);
        return;
      }
    }
  }
}
