package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerInProcessTest {
  @TempDir Path path;

  @AfterEach
  void letBrokersEndTheVirtualMachineAsEver() {
    Exit.resetExitProcedure();
    Exit.resetHaltProcedure();
  }

  @Test
  void aBrokerThatGivesUpStartsAgain() throws Exception {
    var said = new ByteArrayOutputStream();
    var folder = new DataFolder(path);
    folder.create();
    try (var broker =
        new BrokerInProcess(folder, Ports.free(), new Progress(new PrintStream(said, true)))) {
      broker.start();

      assertThatThrownBy(() -> Exit.halt(1)).hasMessage("the broker gave up");

      awaitUntil(
          "ready again",
          () -> said.toString().lines().filter(line -> line.contains("Kafka ready")).count() == 2);
      assertThat(said.toString()).contains("Kafka gave up; it starts again in 1 s (log: ");
    }
  }
}
