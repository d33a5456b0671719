package org.trueup.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands of the bench: what is wrong with a question, and what a service refuses. */
class BenchCommandsTest {
  private static final int WRONG_USAGE = 2;
  private static final int REFUSED = 1;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "projection X1",
        "projection A9004 18",
        "projection all",
        "tracks A9004 2018",
        "tracks A9004 2018x --tracks A",
        "close prepare A9004 2018",
        "close open A9004 2018 Q1",
        "participants X1 2018 list.zip",
        "participants A9004 2018",
        "opportunity A9004 18 claims.zip",
      })
  void whatIsNoQuestionIsToldBeforeAnythingStarts(String line) {
    var said = new StringWriter();
    var program = new CommandLine(new Trueup()).setErr(new PrintWriter(said));

    assertThat(program.execute(line.split(" "))).isEqualTo(WRONG_USAGE);
    assertThat(said.toString()).containsPattern("X1|18|--tracks|2018x|NAME|open|TABLE|YEAR");
  }

  @Test
  void aRefusalIsToldInTheServicesWords() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body =
              "{\"detail\":\"The projection of A9004/2018 needs a list and a benchmark\"}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          exchange.sendResponseHeaders(409, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var said = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      int code =
          new CommandLine(new Trueup())
              .execute("projection", "A9004", "2018", "--url", url, "--token", "t");

      assertThat(code).isEqualTo(REFUSED);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("settlement-service refused (409)", "needs a list and a benchmark");
    } finally {
      System.setErr(before);
      server.stop(0);
    }
  }
}
