package org.trueup.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.local.client.ClientCredentials;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** A system elsewhere: where it is, and who asks. */
class ClusterOptionsTest {
  @Command(name = "any")
  private static final class Any {
    @Mixin private ClusterOptions cluster;
  }

  @Test
  void oneHostHasAPrefixForEachService() {
    var target = target("--url", "https://trueup.example.org/", "--token", "abc");

    assertThat(target.at(Service.BENCHMARK, "/deliveries?name=x"))
        .isEqualTo(URI.create("https://trueup.example.org/benchmark/deliveries?name=x"));
    assertThat(target.authorization().get()).isEqualTo("Bearer abc");
  }

  @Test
  void eachServiceMayHaveAnAddressOfItsOwn() {
    var target =
        target(
            "--url", "assignment=https://a.example.org",
            "--url", "benchmark=https://b.example.org",
            "--url", "settlement=http://127.0.0.1:8083",
            "--token", "Bearer abc");

    assertThat(target.at(Service.SETTLEMENT, "/outcomes"))
        .isEqualTo(URI.create("http://127.0.0.1:8083/outcomes"));
    assertThat(target.authorization().get()).isEqualTo("Bearer abc");
  }

  @Test
  void aTokenMayStandInAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("token"), "Authorization: Bearer xyz\n");

    assertThat(
            target("--url", "https://t.example.org", "--token-file", file.toString())
                .authorization()
                .get())
        .isEqualTo("Bearer xyz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://trueup.example.org",
        "ftp://trueup.example.org",
        "trueup.example.org",
        "assignment=https://a.example.org",
        "people=https://a.example.org"
      })
  void anAddressWithoutEncryptionOrOfNobodyIsRefused(String url) {
    assertThatThrownBy(() -> target("--url", url, "--token", "abc"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--url");
  }

  @Test
  void nobodyAsksWithoutAToken() {
    assertThatThrownBy(() -> target("--url", "https://t.example.org"))
        .hasMessageContaining("TRUEUP_TOKEN");
  }

  @Test
  void withoutAnAddressTheSystemIsTheOneOfTheDataFolder() {
    assertThat(parsed().cluster.target()).isEmpty();
  }

  @Test
  void aProgramSignsInWhereTheIssuerSaysAndOnceForALongTime() throws IOException {
    var asked = new AtomicReference<>("");
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/trueup");
    answer(
        server,
        "/realms/trueup/.well-known/openid-configuration",
        "{\"token_endpoint\": \"" + issuer + "/token\"}",
        asked);
    answer(
        server, "/realms/trueup/token", "{\"access_token\": \"t1\", \"expires_in\": 300}", asked);
    server.start();
    try {
      var credentials = new ClientCredentials(issuer, "loader", "s&cret");

      assertThat(credentials.get()).isEqualTo("Bearer t1");
      assertThat(credentials.get()).isEqualTo("Bearer t1");
      assertThat(asked.get())
          .contains("grant_type=client_credentials", "client_id=loader", "client_secret=s%26cret")
          .containsOnlyOnce("grant_type");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(
      HttpServer server, String path, String body, AtomicReference<String> asked) {
    server.createContext(
        path,
        exchange -> {
          var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.updateAndGet(before -> before + sent);
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static Target target(String... arguments) {
    return requireNonNull(parsed(arguments).cluster.target().orElse(null));
  }

  private static Any parsed(String... arguments) {
    var any = new Any();
    new CommandLine(any).parseArgs(arguments);
    return any;
  }
}
