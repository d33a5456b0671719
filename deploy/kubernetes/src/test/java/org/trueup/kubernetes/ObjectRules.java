package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an API server refuses of any object, and schemas do not say. */
final class ObjectRules {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?");
  private static final Pattern LABEL =
      Pattern.compile("([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?");

  /** The versions that are served by what the README asks for. */
  private static final Map<String, String> VERSIONS =
      Map.ofEntries(
          Map.entry("Cluster", "postgresql.cnpg.io/v1"),
          Map.entry("ConfigMap", "v1"),
          Map.entry("Database", "postgresql.cnpg.io/v1"),
          Map.entry("DatabaseRole", "postgresql.cnpg.io/v1"),
          Map.entry("Deployment", "apps/v1"),
          Map.entry("ExternalSecret", "external-secrets.io/v1"),
          Map.entry("HTTPRoute", "gateway.networking.k8s.io/v1"),
          Map.entry("Ingress", "networking.k8s.io/v1"),
          Map.entry("Job", "batch/v1"),
          Map.entry("Kafka", "kafka.strimzi.io/v1"),
          Map.entry("KafkaNodePool", "kafka.strimzi.io/v1"),
          Map.entry("KafkaTopic", "kafka.strimzi.io/v1"),
          Map.entry("KafkaUser", "kafka.strimzi.io/v1"),
          Map.entry("Namespace", "v1"),
          Map.entry("NetworkPolicy", "networking.k8s.io/v1"),
          Map.entry("PodDisruptionBudget", "policy/v1"),
          Map.entry("PrometheusRule", "monitoring.coreos.com/v1"),
          Map.entry("ScaledObject", "keda.sh/v1alpha1"),
          Map.entry("ScheduledBackup", "postgresql.cnpg.io/v1"),
          Map.entry("Secret", "v1"),
          Map.entry("Service", "v1"),
          Map.entry("ServiceAccount", "v1"),
          Map.entry("ServiceMonitor", "monitoring.coreos.com/v1"),
          Map.entry("StatefulSet", "apps/v1"),
          Map.entry("TriggerAuthentication", "keda.sh/v1alpha1"));

  private ObjectRules() {}

  static List<String> faults(JsonNode object) {
    var faults = new ArrayList<String>();
    var kind = object.path("kind").asText();
    if (!object.path("apiVersion").asText().equals(VERSIONS.get(kind))) {
      faults.add("nobody serves " + object.path("apiVersion").asText() + " " + kind);
    }
    if (!NAME.matcher(Manifests.name(object)).matches()) {
      faults.add("no name of an object: " + Manifests.name(object));
    }
    for (var labels : object.findValues("labels")) {
      labels
          .properties()
          .forEach(
              label -> {
                if (!LABEL.matcher(label.getValue().asText()).matches()) {
                  faults.add("no value of a label: " + label.getValue().asText());
                }
              });
    }
    faults.addAll(ofKind(kind, object.path("spec")));
    return faults;
  }

  private static List<String> ofKind(String kind, JsonNode spec) {
    return switch (kind) {
      case "Deployment", "StatefulSet" -> workload(spec);
      case "PodDisruptionBudget" ->
          spec.has("minAvailable") == spec.has("maxUnavailable")
              ? List.of("a budget has either a least or a most")
              : List.of();
      case "NetworkPolicy" ->
          spec.findValues("cidr").stream()
              .map(JsonNode::asText)
              .filter(range -> !isRange(range))
              .map(range -> "no range of addresses: " + range)
              .toList();
      case "Ingress" ->
          spec.findValues("paths").stream()
              .flatMap(Manifests::elements)
              .filter(path -> !path.path("pathType").asText().matches("Prefix|Exact"))
              .map(path -> "a path without a type that every controller knows: " + path)
              .toList();
      case "ExternalSecret" ->
          spec.at("/secretStoreRef/name").asText().isEmpty()
              ? List.of("a secret of no store")
              : List.of();
      default -> List.of();
    };
  }

  private static List<String> workload(JsonNode spec) {
    var faults = new ArrayList<String>();
    var selector = spec.at("/selector/matchLabels");
    var labels = spec.at("/template/metadata/labels");
    if (selector.isEmpty()
        || selector.properties().stream()
            .anyMatch(label -> !label.getValue().equals(labels.path(label.getKey())))) {
      faults.add("the selector " + selector + " does not match the pods' labels " + labels);
    }
    var strategy = spec.path("strategy");
    if (!strategy.path("type").asText("RollingUpdate").matches("RollingUpdate|Recreate")) {
      faults.add("no way of updating: " + strategy.path("type").asText());
    }
    var rolling = strategy.path("rollingUpdate");
    if (rolling.path("maxSurge").asText().equals("0")
        && rolling.path("maxUnavailable").asText().equals("0")) {
      faults.add("nothing can be updated with neither a pod more nor one less");
    }
    if (spec.has("replicas") && !spec.path("replicas").isInt()) {
      faults.add("replicas are a number: " + spec.path("replicas"));
    }
    return faults;
  }

  private static boolean isRange(String text) {
    var matcher =
        Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})")
            .matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(5)) > 32) {
      return false;
    }
    for (int part = 1; part <= 4; part++) {
      if (Integer.parseInt(matcher.group(part)) > 255) {
        return false;
      }
    }
    return true;
  }
}
