package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.local.machine.LauncherProcess.awaitUntil;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.Topics;

/** A service that will not recover by itself is ended and started again, and one line says so. */
class ServiceProcessIT {
  private static final Liveness IMPATIENT =
      new Liveness(new Readiness(), Duration.ofMillis(50), Duration.ofMillis(500));

  private static final Ports PORTS = Ports.free();

  @TempDir static Path kafka;
  private static EmbeddedKafka broker;

  @TempDir Path path;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private ServiceCommand command;
  private ServiceProcess service;

  /** What a service is told of the topics is asked of it. */
  @BeforeAll
  static void startBroker() {
    broker = EmbeddedKafka.start(kafka, PORTS.kafka(), PORTS.controller(), EmbeddedKafka.FAST);
    Topics.create(broker.bootstrap());
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() throws Exception {
    var folder = new DataFolder(path.resolve("data"));
    folder.create();
    folder.emptyTemporary();
    LocalToken.makeIn(folder.path());
    LocalKeys.makeIn(folder);
    command = new ServiceCommand(StubPrograms.in(path.resolve("program")), folder, PORTS, false);
    var progress = new Progress(new PrintStream(said, true));
    service =
        new ServiceProcess(
            Service.SETTLEMENT, command, new StartedProcesses(folder), progress, IMPATIENT);
    service.start();
    awaitUntil("ready", () -> said.toString().contains("settlement-service ready"));
  }

  @AfterEach
  void stop() {
    service.stop();
  }

  @Test
  void oneThatSaysItIsNotLiveStartsAgain() throws Exception {
    tell("/sick");

    awaitReadyAgain();
    assertThat(said.toString())
        .contains(
            "settlement-service was not live and was ended: it answers 503; it starts again in 1 s");
  }

  @Test
  void oneThatDoesNotAnswerStartsAgain() throws Exception {
    tell("/hang");

    awaitReadyAgain();
    assertThat(said.toString())
        .contains("settlement-service was not live and was ended: it does not answer; it starts");
  }

  @Test
  void itsVirtualMachineDoesNotTakeLanguageAndTemporaryFolderFromTheCaller() {
    assertThat(command.launch(Service.SETTLEMENT).command())
        .contains("-Duser.language=en", "-Duser.country=US")
        .contains("-Djava.io.tmpdir=" + path.resolve("data/temporary"));
  }

  private void tell(String what) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(PORTS.url(Service.SETTLEMENT) + what)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }

  private void awaitReadyAgain() {
    awaitUntil(
        "ready again",
        () -> said.toString().lines().filter(line -> line.contains("service ready")).count() == 2);
  }
}
