package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged services and a data folder, and the commands that a person gives about them.
 *
 * @param programs the services
 * @param data what they keep
 * @param outputs where what the commands print is put
 */
record SystemOfATest(Programs programs, DataFolder data, Path outputs) {
  /** A demonstration takes a minute on processors that do nothing else. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final Path KEPT_OUTPUTS = Path.of("target/system-it");

  /** In a new folder. What commands print outlives the test, for whoever looks for its failure. */
  static SystemOfATest in(Path folder) throws IOException {
    return new SystemOfATest(
        PackagedPrograms.in(folder.resolve("program")),
        new DataFolder(folder.resolve("data")),
        Files.createDirectories(KEPT_OUTPUTS));
  }

  /** {@code trueup up} on ports that are free, once it says that everything is ready. */
  LauncherProcess up() throws Exception {
    return up(Ports.free());
  }

  LauncherProcess up(Ports ports) throws Exception {
    var up = start("up", "--port-base", Integer.toString(ports.base()));
    up.awaitOutput("Trueup is up");
    return up;
  }

  /** Where what is up can be reached. */
  UpFile file() {
    return UpFile.read(data).orElseThrow();
  }

  LauncherProcess start(String command, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--data", data.path().toString()));
    var output = Files.createTempFile(outputs, command, ".out");
    return LauncherProcess.start(programs, output, arguments.toArray(String[]::new));
  }

  /** What a command says that ends well, beside two other systems that want the processors. */
  String output(String command, String... more) throws Exception {
    try (var process = start(command, more)) {
      assertThat(process.awaitEnd(LONGEST)).as(process.output()).isZero();
      return process.output();
    }
  }

  /** Ends in order. */
  static void stop(LauncherProcess up) throws InterruptedException {
    up.terminate();
    assertThat(up.awaitEnd()).isZero();
  }
}
