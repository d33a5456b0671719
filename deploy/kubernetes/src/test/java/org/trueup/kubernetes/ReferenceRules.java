package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever an object of an overlay names is there, in the overlay. */
record ReferenceRules(Manifests all) {
  /** What is made outside: by people, and by operators. */
  private static final Set<String> MADE_ELSEWHERE = Set.of("trueup-authorities", "trueup-tls");

  List<String> faults() {
    return Stream.of(pods(), selectors(), backends(), passwords(), metrics())
        .flatMap(List::stream)
        .toList();
  }

  private List<String> pods() {
    var faults = new ArrayList<String>();
    for (var object : all.resources()) {
      for (var reference : object.at("/spec/template").findValues("secretKeyRef")) {
        requireKey(object, reference, faults);
      }
      for (var reference : object.at("/spec/template").findValues("secretRef")) {
        if (!reference.path("optional").asBoolean()) {
          requireSecret(object, reference.path("name").asText(), faults);
        }
      }
      for (var name : List.of("configMapRef", "configMap")) {
        for (var reference : object.at("/spec/template").findValues(name)) {
          requireConfigMap(object, reference.path("name").asText(), faults);
        }
      }
    }
    return faults;
  }

  private void requireKey(JsonNode object, JsonNode reference, List<String> faults) {
    var name = reference.path("name").asText();
    requireSecret(object, name, faults);
    var made = secret(Manifests.namespace(object), name);
    if (made.isPresent() && !made.get().path("data").has(reference.path("key").asText())) {
      faults.add("Secret " + name + " has no key " + reference.path("key").asText());
    }
  }

  private void requireSecret(JsonNode object, String name, List<String> faults) {
    var namespace = Manifests.namespace(object);
    boolean comes =
        all.of(Manifests.Kind.ExternalSecret)
            .filter(secret -> Manifests.namespace(secret).equals(namespace))
            .anyMatch(secret -> secret.at("/spec/target/name").asText().equals(name));
    if (!comes && secret(namespace, name).isEmpty()) {
      faults.add(Manifests.title(object) + ": no Secret " + name + " in " + namespace);
    }
  }

  private Optional<JsonNode> secret(String namespace, String name) {
    return all.of(Manifests.Kind.Secret)
        .filter(secret -> Manifests.namespace(secret).equals(namespace))
        .filter(secret -> Manifests.name(secret).equals(name))
        .findFirst();
  }

  private void requireConfigMap(JsonNode object, String name, List<String> faults) {
    var namespace = Manifests.namespace(object);
    if (!MADE_ELSEWHERE.contains(name)
        && all.of(Manifests.Kind.ConfigMap)
            .filter(map -> Manifests.namespace(map).equals(namespace))
            .noneMatch(map -> Manifests.name(map).equals(name))) {
      faults.add(Manifests.title(object) + ": no ConfigMap " + name + " in " + namespace);
    }
  }

  /** Services, budgets and policies find pods, and services the ports of these. */
  private List<String> selectors() {
    var faults = new ArrayList<String>();
    all.of(Manifests.Kind.Service)
        .forEach(
            service -> {
              var pods = pods(service, service.at("/spec/selector"));
              var ports =
                  pods.stream()
                      .flatMap(
                          pod ->
                              pod.findValues("containerPort").isEmpty()
                                  ? Stream.empty()
                                  : names(pod))
                      .collect(Collectors.toSet());
              for (var port : service.at("/spec/ports")) {
                if (!ports.contains(port.path("targetPort").asText())) {
                  faults.add(Manifests.title(service) + ": no pod has the port " + port);
                }
              }
            });
    Stream.of(Manifests.Kind.PodDisruptionBudget, Manifests.Kind.NetworkPolicy)
        .flatMap(all::of)
        .forEach(
            object -> {
              var selector =
                  object.at("/spec").has("podSelector") ? "/spec/podSelector" : "/spec/selector";
              if (pods(object, object.at(selector + "/matchLabels")).isEmpty()) {
                faults.add(Manifests.title(object) + " selects no pods");
              }
            });
    return faults;
  }

  private static Stream<String> names(JsonNode pod) {
    return Manifests.elements(pod.at("/spec/containers"))
        .flatMap(container -> Manifests.elements(container.path("ports")))
        .map(port -> port.path("name").asText());
  }

  private List<JsonNode> pods(JsonNode object, JsonNode labels) {
    return all.resources().stream()
        .filter(other -> Manifests.namespace(other).equals(Manifests.namespace(object)))
        .map(other -> other.at("/spec/template"))
        .filter(template -> template.at("/spec/containers").isArray())
        .filter(
            template ->
                labels.properties().stream()
                    .allMatch(
                        label ->
                            template
                                .at("/metadata/labels")
                                .path(label.getKey())
                                .equals(label.getValue())))
        .toList();
  }

  /** The ways in lead to Services, by ports that these have. */
  private List<String> backends() {
    var faults = new ArrayList<String>();
    all.of(Manifests.Kind.HTTPRoute)
        .flatMap(route -> route.findValues("backendRefs").stream())
        .flatMap(Manifests::elements)
        .forEach(to -> requirePort(to.path("name").asText(), to.path("port"), faults));
    all.of(Manifests.Kind.Ingress)
        .flatMap(ingress -> ingress.findValues("backend").stream())
        .map(backend -> backend.path("service"))
        .forEach(to -> requirePort(to.path("name").asText(), to.at("/port/name"), faults));
    return faults;
  }

  private void requirePort(String service, JsonNode port, List<String> faults) {
    var there =
        all.find(Manifests.Kind.Service, service).stream()
            .flatMap(found -> Manifests.elements(found.at("/spec/ports")))
            .anyMatch(one -> one.path("name").equals(port) || one.path("port").equals(port));
    if (!there) {
      faults.add("no Service " + service + " with the port " + port);
    }
  }

  /** Passwords that operators read: of roles and users. */
  private List<String> passwords() {
    var faults = new ArrayList<String>();
    for (var object : all.resources()) {
      for (var reference : object.findValues("passwordSecret")) {
        requireSecret(object, reference.path("name").asText(), faults);
      }
      if (object.path("kind").asText().equals("KafkaUser")) {
        requireSecret(
            object,
            object.at("/spec/authentication/password/valueFrom/secretKeyRef/name").asText(),
            faults);
      }
      for (var source : object.findValues("secretTargetRef")) {
        Manifests.elements(source)
            .forEach(key -> requireSecret(object, key.path("name").asText(), faults));
      }
    }
    return faults;
  }

  /** What Prometheus asks is a port of a Service. */
  private List<String> metrics() {
    var faults = new ArrayList<String>();
    for (var monitor : all.of(Manifests.Kind.ServiceMonitor).toList()) {
      var labels = monitor.at("/spec/selector/matchLabels");
      var ports =
          all.of(Manifests.Kind.Service)
              .filter(service -> labels.equals(service.at("/metadata/labels")))
              .flatMap(service -> Manifests.elements(service.at("/spec/ports")))
              .map(port -> port.path("name").asText())
              .toList();
      for (var endpoint : monitor.at("/spec/endpoints")) {
        if (!ports.contains(endpoint.path("port").asText())) {
          faults.add(Manifests.title(monitor) + ": no port " + endpoint.path("port").asText());
        }
      }
    }
    return faults;
  }
}
