package org.trueup.rest.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An identity provider: its discovery document, its key, and tokens signed with it. */
public final class Issuer implements QuarkusTestResourceLifecycleManager {
  private static final KeyPair KEYS = keys();
  private static String url = "";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    url = "http://127.0.0.1:" + server.getAddress().getPort();
    answer("/.well-known/openid-configuration", discovery());
    answer("/keys", jwks());
    server.start();
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", url,
        "trueup.access.local-roles", "");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  static String token(Set<String> roles, List<String> acos) {
    return token(roles, acos, "trueup", Instant.now().plus(Duration.ofMinutes(5)));
  }

  static String token(Set<String> roles, List<String> acos, String audience, Instant expiry) {
    return Jwt.issuer(url)
        .upn("jane")
        .groups(roles)
        .audience(audience)
        .claim("acos", acos)
        .expiresAt(expiry)
        .jws()
        .keyId("k")
        .sign(KEYS.getPrivate());
  }

  private void answer(String path, String json) {
    server.createContext(
        path,
        exchange -> {
          var bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
  }

  private static String discovery() {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url, url);
  }

  private static String jwks() {
    var key = (RSAPublicKey) KEYS.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
