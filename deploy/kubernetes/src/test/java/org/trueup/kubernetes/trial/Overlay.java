package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.kubernetes.Rendered;

/** What an overlay's pods are told, from its objects. */
record Overlay(List<JsonNode> objects) {
  static Overlay of(String folder) {
    return new Overlay(Rendered.objects(folder));
  }

  JsonNode deployment(String service) {
    return one("Deployment", service);
  }

  List<JsonNode> all(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
  }

  JsonNode one(String kind, String name) {
    return all(kind).stream()
        .filter(object -> object.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + kind + " " + name));
  }

  /** Variables of a container, from everywhere that it takes them from. */
  Map<String, String> variables(JsonNode container) {
    var variables = new HashMap<String, String>();
    for (var source : container.path("envFrom")) {
      if (source.has("configMapRef")) {
        one("ConfigMap", source.at("/configMapRef/name").asText())
            .path("data")
            .properties()
            .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
      } else {
        secret(source.path("secretRef"), variables);
      }
    }
    for (var variable : container.path("env")) {
      variables.put(variable.path("name").asText(), value(variable));
    }
    return variables;
  }

  private void secret(JsonNode reference, Map<String, String> variables) {
    var name = reference.path("name").asText();
    all("Secret").stream()
        .filter(secret -> secret.at("/metadata/name").asText().equals(name))
        .flatMap(secret -> secret.path("data").properties().stream())
        .forEach(entry -> variables.put(entry.getKey(), decoded(entry.getValue())));
  }

  private String value(JsonNode variable) {
    var key = variable.at("/valueFrom/secretKeyRef");
    return key.isMissingNode()
        ? variable.path("value").asText()
        : decoded(
            one("Secret", key.path("name").asText()).path("data").path(key.path("key").asText()));
  }

  private static String decoded(JsonNode value) {
    return new String(Base64.getMimeDecoder().decode(value.asText()), StandardCharsets.UTF_8);
  }
}
