package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Every address that the services are told is one that a policy lets them reach. */
record NetworkRules(Manifests all) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  List<String> faults() {
    var faults = new ArrayList<String>();
    for (var address : addresses()) {
      if (all.of(Manifests.Kind.NetworkPolicy)
          .filter(policy -> Manifests.namespace(policy).equals("trueup"))
          .flatMap(policy -> Manifests.elements(policy.at("/spec/egress")))
          .noneMatch(way -> leads(way, address))) {
        faults.add("no policy lets services reach " + address);
      }
    }
    all.of(Manifests.Kind.ScaledObject)
        .flatMap(scaled -> scaled.findValues("bootstrapServers").stream())
        .filter(broker -> !broker.equals(Settings.of(all).path("TRUEUP_KAFKA")))
        .forEach(broker -> faults.add("the autoscaler asks another broker: " + broker));
    return faults;
  }

  private List<URI> addresses() {
    var settings = Settings.of(all);
    var addresses = new ArrayList<URI>();
    addresses.add(URI.create("kafka://" + settings.path("TRUEUP_KAFKA").asText()));
    addresses.add(URI.create(settings.path("TRUEUP_OIDC_URL").asText()));
    all.of(Manifests.Kind.Secret)
        .filter(secret -> secret.path("data").has("url"))
        .map(secret -> decoded(secret.at("/data/url")))
        .forEach(url -> addresses.add(URI.create(url.replaceFirst("^jdbc:", ""))));
    return addresses;
  }

  private static String decoded(JsonNode value) {
    return new String(Base64.getMimeDecoder().decode(value.asText()), StandardCharsets.UTF_8);
  }

  private static boolean leads(JsonNode way, URI address) {
    return Manifests.elements(way.path("ports"))
            .anyMatch(port -> port.path("port").asInt() == port(address))
        && Manifests.elements(way.path("to")).anyMatch(to -> leadsTo(to, address.getHost()));
  }

  /** A name of the cluster has its namespace in it; anything else is outside, at an address. */
  private static boolean leadsTo(JsonNode to, String host) {
    var parts = host.split("\\.");
    return host.endsWith(".svc")
        ? to.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
            .asText()
            .equals(parts[parts.length - 2])
        : to.has("ipBlock");
  }

  private static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? HTTPS : HTTP;
  }
}
