package org.trueup.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trueup.contracts.json.Json;

/**
 * Signs in as a program at an identity provider (RFC 6749, 4.4), and again before the token ends.
 * Of the provider only the issuer's address is known: it says itself where tokens are given.
 */
public final class ClientCredentials implements Supplier<String> {
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(20);
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final URI issuer;
  private final String id;
  private final String secret;
  private String header = "";
  private Instant until = Instant.MIN;

  public ClientCredentials(URI issuer, String id, String secret) {
    this.issuer = issuer;
    this.id = id;
    this.secret = secret;
  }

  /**
   * The value of the header {@code Authorization}.
   *
   * @throws SignInFailed when the provider gives no token
   */
  @Override
  public synchronized String get() {
    if (Instant.now().isAfter(until)) {
      signIn();
    }
    return header;
  }

  private void signIn() {
    var place = text(ask(HttpRequest.newBuilder(discovery()).GET()), "token_endpoint");
    var form =
        form(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    var answer =
        ask(
            HttpRequest.newBuilder(URI.create(place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    header = "Bearer " + text(answer, "access_token");
    var seconds = Duration.ofSeconds(answer.path("expires_in").asLong(60));
    until = Instant.now().plus(seconds).minus(BEFORE_THE_END);
  }

  private URI discovery() {
    return URI.create(
        issuer.toString().replaceFirst("/+$", "") + "/.well-known/openid-configuration");
  }

  private JsonNode ask(HttpRequest.Builder builder) {
    var request = builder.timeout(FOR_AN_ANSWER).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new SignInFailed(
            "%s answers %d; is the client %s known there, and TRUEUP_CLIENT_SECRET its secret?"
                .formatted(request.uri(), answer.statusCode(), id));
      }
      return Json.read(answer.body(), JsonNode.class);
    } catch (IOException unreachable) {
      throw new SignInFailed(request.uri() + " cannot be reached: " + unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SignInFailed("stopped while signing in at " + request.uri());
    }
  }

  private String text(JsonNode answer, String name) {
    if (!answer.path(name).isTextual()) {
      throw new SignInFailed(issuer + " gives no " + name);
    }
    return answer.path(name).asText();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Nobody says who the caller is. */
  public static final class SignInFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInFailed(String message) {
      super(message);
    }
  }
}
