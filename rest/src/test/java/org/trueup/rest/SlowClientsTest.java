package org.trueup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send slowly, or not to the end. */
@QuarkusTest
class SlowClientsTest {
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final Handler noticing =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            errors.add(entry.getLoggerName() + " " + entry.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Reads to the end, one as a stream and one whole. */
  @Path("/parcels")
  public static class Parcels {
    @POST
    @Path("/stream")
    @Upload
    public String stream(InputStream parcel) throws IOException {
      return "read " + parcel.readAllBytes().length;
    }

    @POST
    @Path("/whole")
    public String whole(byte[] parcel) {
      return "read " + parcel.length;
    }
  }

  @BeforeEach
  void notice() {
    Logger.getLogger("").addHandler(noticing);
  }

  @AfterEach
  void noticeNoMore() {
    Logger.getLogger("").removeHandler(noticing);
  }

  private static Socket begin(String path, String framing) throws IOException {
    var socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(10_000);
    write(
        socket,
        """
        POST /parcels/%s HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: %s
        Content-Type: application/octet-stream
        %s

        """
            .formatted(path, RestAssured.port, SignsIn.value(), framing)
            .replace("\n", "\r\n"));
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "whole"})
  void whoSendsTooSlowlyIsToldSoAndLetGo(String path) throws Exception {
    try (var socket = begin(path, "Content-Length: 100000")) {
      for (int sent = 0; sent < 40 && socket.getInputStream().available() == 0; sent++) {
        write(socket, "x");
        Thread.sleep(50);
      }
      assertThat(answer(socket))
          .startsWith("HTTP/1.1 408 ")
          .contains("application/problem+json", "10000 bytes a second");
    }
    assertThat(errors).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "whole"})
  void whoGoesAwayIsNoErrorOfOurs(String path) throws Exception {
    for (var framing : new String[] {"Content-Length: 100000", "Transfer-Encoding: chunked"}) {
      for (var hangsUp : new boolean[] {true, false}) {
        try (var socket = begin(path, framing)) {
          write(socket, "5\r\nabcde\r\n");
          Thread.sleep(100);
          socket.setSoLinger(hangsUp, 0);
        }
      }
    }
    Thread.sleep(300);
    assertThat(errors).isEmpty();
  }

  /** Otherwise the sender's next request, on the line that is cut then, would be lost. */
  @Test
  void whoIsAnsweredBeforeTheBodyHasComeIsToldThatTheLineEnds() throws Exception {
    try (var socket = begin("nowhere", "Content-Length: 100000")) {
      assertThat(answer(socket).toLowerCase(Locale.ROOT))
          .startsWith("http/1.1 404 ")
          .contains("connection: close");
    }
    try (var socket = begin("whole", "Content-Length: 1")) {
      write(socket, "x");
      assertThat(headOfAnswer(socket))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContainIgnoringCase("connection: close");
    }
  }

  private static String headOfAnswer(Socket socket) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    var head = new StringBuilder();
    for (var line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  @Test
  void whoFollowsABodyInChunksOnTheSameLineIsNotAnswered() throws Exception {
    try (var socket = begin("whole", "Content-Length: 4\nTransfer-Encoding: chunked")) {
      var next = "GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n".formatted(RestAssured.port);
      write(socket, "1\r\nx\r\n0\r\n\r\n" + next);
      assertThat(answer(socket))
          .containsOnlyOnce("HTTP/1.1 ")
          .containsIgnoringCase("connection: close");
    }
  }

  /** A sender that is cut while it sends never hears why. */
  @Test
  void whoSendsChunksIsHeardToTheEnd() throws Exception {
    try (var socket = begin("nowhere", "Transfer-Encoding: chunked")) {
      for (int chunk = 0; chunk < 5; chunk++) {
        write(socket, "1\r\nx\r\n");
        Thread.sleep(50);
      }
      write(socket, "0\r\n\r\n");
      assertThat(answer(socket)).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void aLineOnWhichAWholeRequestWasRefusedIsUsedOn() throws Exception {
    try (var socket = begin("whole", "Content-Length: 1")) {
      write(socket, "x");
      Thread.sleep(100);
      var refused =
          "POST /parcels/whole HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 1\r\n"
              + "Content-Type: a/b\r\n\r\nx";
      write(socket, refused.formatted(RestAssured.port));
      Thread.sleep(1_300);
      write(
          socket,
          "GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
              .formatted(RestAssured.port));
      assertThat(answer(socket)).contains("HTTP/1.1 200 ", "HTTP/1.1 401 ", "HTTP/1.1 404 ");
    }
  }
}
