package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an API server refuses of pods, and what would keep them from running. */
final class PodRules {
  private static final List<String> PROBES =
      List.of("startupProbe", "livenessProbe", "readinessProbe");
  private static final Set<String> ACTIONS = Set.of("httpGet", "exec", "tcpSocket", "grpc");

  private PodRules() {}

  static List<String> faults(JsonNode object) {
    var pod = object.at("/spec/template/spec");
    var volumes =
        Stream.concat(
                Manifests.elements(pod.path("volumes")).map(volume -> volume.path("name").asText()),
                Manifests.elements(object.at("/spec/volumeClaimTemplates")).map(Manifests::name))
            .collect(Collectors.toSet());
    return containers(pod)
        .flatMap(container -> faults(container, volumes).stream())
        .map(fault -> Manifests.title(object) + ": " + fault)
        .toList();
  }

  static Stream<JsonNode> containers(JsonNode pod) {
    return Stream.of(pod.path("initContainers"), pod.path("containers"))
        .flatMap(Manifests::elements);
  }

  private static List<String> faults(JsonNode container, Set<String> volumes) {
    var faults = new ArrayList<String>();
    faults.addAll(amounts(container.path("resources")));
    faults.addAll(ports(container));
    faults.addAll(variables(container.path("env")));
    faults.addAll(migrating(container.path("env")));
    for (var probe : PROBES) {
      if (container.has(probe)) {
        faults.addAll(probe(container, probe));
      }
    }
    for (var mount : container.path("volumeMounts")) {
      if (!volumes.contains(mount.path("name").asText())) {
        faults.add("no volume " + mount.path("name").asText());
      }
    }
    return faults;
  }

  /**
   * The order in which a program starts its parts is not said; one that only migrates has one role.
   */
  private static List<String> migrating(JsonNode variables) {
    return value(variables, "QUARKUS_INIT_AND_EXIT").equals("true")
            && !value(variables, "QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY").equals("none")
        ? List.of("what only migrates looks at tables as the role that serves")
        : List.of();
  }

  private static String value(JsonNode variables, String name) {
    return Manifests.elements(variables)
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }

  private static List<String> amounts(JsonNode resources) {
    var faults = new ArrayList<String>();
    for (var kind : List.of("requests", "limits")) {
      resources
          .path(kind)
          .properties()
          .forEach(
              amount -> {
                if (Quantity.of(amount.getValue().asText()).isEmpty()) {
                  faults.add("no amount: " + amount);
                }
              });
    }
    resources
        .path("limits")
        .properties()
        .forEach(
            limit -> {
              var most = Quantity.of(limit.getValue().asText());
              var asked = Quantity.of(resources.path("requests").path(limit.getKey()).asText());
              if (most.isPresent() && asked.isPresent() && asked.get().compareTo(most.get()) > 0) {
                faults.add("more " + limit.getKey() + " is asked for than is allowed");
              }
            });
    return faults;
  }

  private static List<String> ports(JsonNode container) {
    var faults = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var port : container.path("ports")) {
      var name = port.path("name").asText();
      if (!name.matches("[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?") || !names.add(name)) {
        faults.add("no name of a port, or one twice: " + name);
      }
    }
    return faults;
  }

  private static List<String> variables(JsonNode variables) {
    var faults = new ArrayList<String>();
    var names = new HashSet<String>();
    for (var variable : variables) {
      var name = variable.path("name").asText();
      if (!name.matches("[A-Z][A-Z0-9_]*") || !names.add(name)) {
        faults.add("no name of a variable, or one twice: " + variable);
      }
      if (variable.has("value") == variable.has("valueFrom")
          || variable.has("value") && !variable.path("value").isTextual()) {
        faults.add("a variable is a text or comes from somewhere: " + variable);
      }
    }
    return faults;
  }

  private static List<String> probe(JsonNode container, String name) {
    var probe = container.path(name);
    if (ACTIONS.stream().filter(probe::has).count() != 1) {
      return List.of(name + " does not say what it does");
    }
    var port = probe.findValue("port");
    if (port != null
        && port.isTextual()
        && Manifests.elements(container.path("ports"))
            .noneMatch(one -> one.path("name").equals(port))) {
      return List.of(name + " names a port that is not there: " + port.asText());
    }
    return List.of();
  }
}
