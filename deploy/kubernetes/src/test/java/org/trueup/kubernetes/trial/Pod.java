package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.trueup.embedded.FreePorts;

/**
 * A pod of a Deployment as a process: its init container first, then the service, by TERM to its
 * end.
 */
final class Pod implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int OK = 200;

  private final String service;
  private final Process process;
  private final int port;
  private final int management;
  private final Duration started;

  private Pod(String service, Process process, int port, int management, Duration started) {
    this.service = service;
    this.process = process;
    this.port = port;
    this.management = management;
    this.started = started;
  }

  /**
   * Starts one and returns when it is ready.
   *
   * @param told what is otherwise than in the manifests: addresses of this machine, and users
   */
  static Pod start(Overlay overlay, String service, Map<String, String> told, Path logs)
      throws IOException, InterruptedException {
    var deployment = overlay.deployment(service);
    var init =
        run(overlay, deployment.at("/spec/template/spec/initContainers/0"), service, told, logs);
    if (!init.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || init.exitValue() != 0) {
      throw new IllegalStateException("the init container of " + service + " failed: see " + logs);
    }
    var ports = FreePorts.take(2);
    var all = new HashMap<>(told);
    all.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(0)));
    all.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.get(1)));
    var begin = System.nanoTime();
    var process =
        run(overlay, deployment.at("/spec/template/spec/containers/0"), service, all, logs);
    awaitReady(process, service, ports.get(1), logs);
    var took = Duration.ofNanos(System.nanoTime() - begin);
    return new Pod(service, process, ports.get(0), ports.get(1), took);
  }

  private static Process run(
      Overlay overlay, JsonNode container, String service, Map<String, String> told, Path logs)
      throws IOException {
    var variables = new HashMap<>(overlay.variables(container));
    told.forEach(
        (name, value) -> {
          if (!name.startsWith("TRUEUP_DB") || variables.containsKey(name)) {
            variables.put(name, value);
          }
        });
    var log = logs.resolve(service + ".log").toFile();
    var builder =
        new ProcessBuilder(command(service, variables.getOrDefault("JAVA_OPTS_APPEND", "")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("TRUEUP") || name.startsWith("QUARKUS"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  /** As the image starts it, in the memory of the pod. */
  private static List<String> command(String service, String options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Duser.language=en", "-Duser.country=US", "-XX:MaxRAM=768m", "-XX:+UseSerialGC"));
    command.addAll(List.of(options.split(" ")));
    var program = Path.of("../..", service, "target/quarkus-app/quarkus-run.jar");
    command.addAll(List.of("-jar", program.toAbsolutePath().normalize().toString()));
    return command;
  }

  private static void awaitReady(Process process, String service, int management, Path logs)
      throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (isReady(management)) {
        return;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    process.destroyForcibly();
    throw new IllegalStateException(service + " does not become ready: see " + logs);
  }

  private static boolean isReady(int management) throws InterruptedException {
    return get(URI.create("http://127.0.0.1:" + management + "/q/health/ready")).startsWith("200");
  }

  private static String get(URI address) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** The page that Prometheus reads. */
  String metrics() throws InterruptedException {
    return get(URI.create("http://127.0.0.1:" + management + "/q/metrics"))
        .substring(String.valueOf(OK).length() + 1);
  }

  /** What readiness says. */
  String health() throws InterruptedException {
    return get(URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  String service() {
    return service;
  }

  /** From the start of the virtual machine until it was ready. */
  Duration started() {
    return started;
  }

  /** Asks it to end, as a node does; it may take the grace period. */
  void terminate() {
    process.destroy();
  }

  boolean hasEnded(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  long process() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
