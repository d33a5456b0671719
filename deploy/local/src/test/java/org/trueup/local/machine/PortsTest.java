package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void everyPortFollowsFromTheBase() {
    var ports = new Ports(Ports.DEFAULT_BASE);

    assertThat(ports.url(Service.SETTLEMENT)).hasToString("http://127.0.0.1:8083");
    assertThat(ports.databaseUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:9091/postgres");
    assertThat(ports.bootstrap()).isEqualTo("127.0.0.1:9092");
    assertThat(ports.controller()).isEqualTo(9093);
  }

  @Test
  void namesTheTakenPortAndWhoWantsIt() throws IOException {
    var ports = Ports.free();
    try (var other = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
      var taken = ports.firstTaken().orElseThrow();

      assertThat(taken).isEqualTo(new Ports.Taken(other.getLocalPort(), "Kafka"));
      assertThat(CannotStart.portTaken(taken))
          .hasMessage(
              "port "
                  + other.getLocalPort()
                  + " is taken, and Kafka wants it. Stop what listens there, or choose other ports"
                  + " with --port-base N.");
      assertThat(CannotStart.portTaken(taken).exitCode()).isEqualTo(4);
    }
  }

  @Test
  void refusesABaseThatLeavesNoRoom() {
    assertThatThrownBy(() -> new Ports(65000)).hasMessageContaining("1024 to 64523");
  }
}
