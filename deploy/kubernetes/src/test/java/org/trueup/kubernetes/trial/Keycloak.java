package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.trueup.embedded.FreePorts;

/** Keycloak's own program, with the realm of the overlay, and no memory of its last start. */
record Keycloak(Process process, String url) implements Provider {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int OK = 200;

  /**
   * Starts it, and returns when it knows the realm.
   *
   * @param home where it is unpacked; {@code bin/kc.sh build --db=dev-file} was run there once
   */
  static Keycloak start(Path home, Path realm) throws IOException, InterruptedException {
    var imports = Files.createDirectories(home.resolve("data/import"));
    Files.copy(realm, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(home.resolve("data/h2/keycloakdb.mv.db"));
    var port = FreePorts.take(1).getFirst();
    var address = "http://127.0.0.1:" + port;
    var builder = new ProcessBuilder(command(home, port, address)).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m");
    builder.redirectOutput(home.resolve("data/keycloak.log").toFile());
    var keycloak = new Keycloak(builder.start(), address + "/realms/trueup");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!keycloak.isReady()) {
      if (!keycloak.process.isAlive() || System.nanoTime() > end) {
        keycloak.close();
        throw new IllegalStateException(
            "Keycloak does not start: see data/keycloak.log in " + home);
      }
      Thread.sleep(500);
    }
    return keycloak;
  }

  private static List<String> command(Path home, int port, String address) {
    return List.of(
        home.resolve("bin/kc.sh").toString(),
        "start",
        "--optimized",
        "--import-realm",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + port,
        "--hostname=" + address,
        "--hostname-strict=false",
        "--cache=local");
  }

  private boolean isReady() throws InterruptedException {
    try {
      return answer(HttpRequest.newBuilder(URI.create(url)).build()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** As a program gets one, by its secret: the client "operator" of the realm. */
  @Override
  public String token() throws IOException, InterruptedException {
    var form = "grant_type=client_credentials&client_id=operator&client_secret=of-the-operator";
    var request =
        HttpRequest.newBuilder(URI.create(url + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    var said = answer(request.build()).body();
    return JsonMapper.builder().build().readTree(said).path("access_token").asText();
  }

  private static HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  /** Its script waits for the virtual machine that it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
