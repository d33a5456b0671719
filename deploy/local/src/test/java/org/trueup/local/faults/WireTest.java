package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.FreePorts;

class WireTest {
  private static final int A_MOMENT_MS = 200;
  private static final int A_WHILE_MS = 10_000;

  private final int port = FreePorts.take(1).getFirst();
  private ServerSocket echo;
  private Wire wire;

  @BeforeEach
  void listen() throws IOException {
    echo = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    wire = Wire.between(port, echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
    echo.close();
  }

  @Test
  void carriesBothWaysUntilItIsCutAndAgainOnceItIsMended() throws IOException {
    try (var before = call()) {
      assertThat(answerTo(before, 7)).isEqualTo(7);
      wire.cut();
      assertThatThrownBy(() -> requireAnswer(before)).isInstanceOf(IOException.class);
    }
    try (var during = call()) {
      assertThatThrownBy(() -> requireAnswer(during)).isInstanceOf(IOException.class);
    }
    wire.mend();
    try (var after = call()) {
      assertThat(answerTo(after, 9)).isEqualTo(9);
    }
  }

  @Test
  void aSilentWireKeepsWhatIsSentUntilItIsMended() throws IOException {
    try (var caller = call()) {
      assertThat(answerTo(caller, 1)).isEqualTo(1);
      wire.silence();
      caller.setSoTimeout(A_MOMENT_MS);
      caller.getOutputStream().write(2);
      assertThatThrownBy(() -> caller.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      wire.mend();
      caller.setSoTimeout(A_WHILE_MS);
      assertThat(caller.getInputStream().read()).isEqualTo(2);
    }
  }

  private Socket call() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(A_WHILE_MS);
    return socket;
  }

  private static void requireAnswer(Socket socket) throws IOException {
    if (answerTo(socket, 8) < 0) {
      throw new IOException("the connection ended");
    }
  }

  private static int answerTo(Socket socket, int question) throws IOException {
    socket.getOutputStream().write(question);
    return socket.getInputStream().read();
  }

  private void answer() {
    while (!echo.isClosed()) {
      try (var caller = echo.accept()) {
        caller.getInputStream().transferTo(caller.getOutputStream());
      } catch (IOException ended) {
        continue; // the next caller
      }
    }
  }
}
