package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int OK = 200;

  private final String service;
  private final Process process;
  private final long machine;
  private final int port;
  private final int management;
  private final Duration started;
  private final Duration processor;

  private Pod(
      String service, Process process, long machine, List<Integer> ports, Duration started) {
    this.service = service;
    this.process = process;
    this.machine = machine;
    this.port = ports.get(0);
    this.management = ports.get(1);
    this.started = started;
    this.processor =
        ProcessHandle.of(machine).flatMap(it -> it.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  /**
   * Starts one and returns when it is ready.
   *
   * @param told what is otherwise than in the manifests: addresses of this machine, and users
   */
  static Pod start(Runner runner, String service, Map<String, String> told)
      throws IOException, InterruptedException {
    var pod = runner.overlay().deployment(service).at("/spec/template/spec");
    var database = Map.of("TRUEUP_DB_URL", told.getOrDefault("TRUEUP_DB_URL", ""));
    var init = runner.start(pod.at("/initContainers/0"), service, database).process();
    if (!init.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || init.exitValue() != 0) {
      throw new IllegalStateException(
          "the init container of " + service + " failed: see " + runner.logs());
    }
    var ports = FreePorts.take(2);
    var all = new HashMap<>(told);
    all.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(0)));
    all.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.get(1)));
    var begin = System.nanoTime();
    var running = runner.start(pod.at("/containers/0"), service, all);
    awaitReady(running.process(), service, ports.get(1), runner.logs());
    var took = Duration.ofNanos(System.nanoTime() - begin);
    return new Pod(service, running.process(), runner.process(running), ports, took);
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

  /** The port of health and metrics. */
  int management() {
    return management;
  }

  String service() {
    return service;
  }

  /** From the start of the virtual machine until it was ready. */
  Duration started() {
    return started;
  }

  /** Processor time until then. */
  Duration processor() {
    return processor;
  }

  /** Asks it to end, as a node does; it may take the grace period. */
  void terminate() {
    process.destroy();
  }

  boolean hasEnded(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  long process() {
    return machine;
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
