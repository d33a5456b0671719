package org.trueup.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An identity provider: its discovery document, its key, and tokens signed with it (RFC 7519). A
 * test and what is started for it may load this class twice, so what both need is in system
 * properties.
 */
public final class Issuer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URL = "trueup.test.issuer";
  private static final String KEY = "trueup.test.issuer.key";

  private final HttpServer server;

  private Issuer(HttpServer server) {
    this.server = server;
  }

  /** Listens on a free port; one at a time. */
  public static Issuer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var keys = keys();
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      System.setProperty(URL, url);
      System.setProperty(KEY, base64(keys.getPrivate().getEncoded()));
      answer(
          server,
          "/.well-known/openid-configuration",
          Map.of("issuer", url, "jwks_uri", url + "/keys"));
      answer(server, "/keys", Map.of("keys", List.of(publicKey(keys))));
      server.start();
      return new Issuer(server);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The settings with which a service takes the tokens of the one that was started last. */
  public static Map<String, String> settings() {
    return Map.of(
        "quarkus.oidc.tenant-enabled",
        "true",
        "quarkus.oidc.auth-server-url",
        System.getProperty(URL));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** The claims of a token of Jane's that is good for five minutes. */
  public static Map<String, Object> claims(Set<String> roles, Object acos) {
    var claims = new HashMap<String, Object>();
    claims.put("sub", "7f3a");
    claims.put("upn", "jane");
    claims.put("groups", roles);
    claims.put("aud", "trueup");
    claims.put("acos", acos);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    return claims;
  }

  /** A token with these claims, signed. */
  public static String token(Map<String, Object> claims) {
    var all = new HashMap<>(claims);
    all.put("iss", System.getProperty(URL));
    var signed = base64(Map.of("alg", "RS256", "typ", "JWT", "kid", "k")) + "." + base64(all);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(
          KeyFactory.getInstance("RSA")
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(System.getProperty(KEY)))));
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void answer(HttpServer server, String path, Object document) {
    server.createContext(
        path,
        exchange -> {
          var bytes = JSON.writeValueAsBytes(document);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
  }

  private static Map<String, String> publicKey(KeyPair keys) {
    var key = (RSAPublicKey) keys.getPublic();
    return Map.of(
        "kty", "RSA",
        "kid", "k",
        "alg", "RS256",
        "use", "sig",
        "n", base64(unsigned(key.getModulus())),
        "e", base64(unsigned(key.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64(Object json) {
    try {
      return base64(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
