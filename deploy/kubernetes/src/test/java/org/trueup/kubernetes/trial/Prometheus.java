package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trueup.embedded.FreePorts;
import org.trueup.kubernetes.Rendered;

/**
 * Prometheus's own program, with the alerts of {@code components/monitoring}, over pods that come
 * and go. Time runs {@value #FASTER} times as fast for it: it looks every other second, and
 * whatever a rule waits for or looks back at is so much shorter. Thresholds are what they are.
 */
final class Prometheus implements AutoCloseable {
  private static final int FASTER = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern DURATION = Pattern.compile("(\\d+)([smh])");
  private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3600);
  private static final String SETTINGS =
      """
      global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s}
      rule_files: [rules.json]
      scrape_configs:
        - job_name: trueup
          metrics_path: /q/metrics
          file_sd_configs: [{files: [pods.json], refresh_interval: 1s}]
      """;

  private final Path folder;
  private final Process process;
  private final int port;
  private long since = System.nanoTime();

  private Prometheus(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** Where it is, if it is on PATH. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(place -> Path.of(place, "prometheus"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Prometheus start(Path program, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("prometheus.yml"), SETTINGS);
    JSON.writeValue(folder.resolve("rules.json").toFile(), faster(rules()));
    var port = FreePorts.take(1).getFirst();
    var process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(folder, process, port);
  }

  private static JsonNode rules() {
    return Rendered.file("components/monitoring/rules.yaml").path("spec");
  }

  /** The names of all alerts. */
  static Set<String> alerts() {
    var names = new TreeSet<String>();
    rules().findValues("alert").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static JsonNode faster(JsonNode spec) {
    for (var rule : spec.at("/groups/0/rules")) {
      var object = (ObjectNode) rule;
      object.put("for", shorter(rule.path("for").asText()));
      var expression = rule.path("expr").asText();
      object.put(
          "expr",
          Pattern.compile("\\[(\\w+)]")
              .matcher(expression)
              .replaceAll(range -> "[" + shorter(range.group(1)) + "]"));
    }
    return spec;
  }

  private static String shorter(String duration) {
    var parts = DURATION.matcher(duration);
    if (!parts.matches()) {
      throw new IllegalArgumentException(duration);
    }
    return Integer.parseInt(parts.group(1)) * SECONDS.get(parts.group(2)) / FASTER + "s";
  }

  /** Says which pods there are from now on. */
  void watch(Collection<Pod> pods) throws IOException {
    var targets = new ArrayList<Map<String, Object>>();
    for (var pod : pods) {
      targets.add(
          Map.of(
              "targets",
              List.of("127.0.0.1:" + pod.management()),
              "labels",
              Map.of("application", pod.service(), "pod", "pod-" + pod.management())));
    }
    JSON.writeValue(folder.resolve("pods.json").toFile(), targets);
  }

  /** Waits until it sees so many pods: what it found missing before that does not count. */
  void awaitPods(int number) throws IOException, InterruptedException {
    while (!sees(number)) {
      Thread.sleep(500);
    }
    since = System.nanoTime();
  }

  /** The alerts that have fired since then. */
  Set<String> fired() throws IOException, InterruptedException {
    var names = new TreeSet<String>();
    var seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds() + 1;
    asked(
            "count by (alertname) (max_over_time(ALERTS{alertstate=\"firing\"}[%ds]))"
                .formatted(seconds))
        .findValues("alertname")
        .forEach(name -> names.add(name.asText()));
    return names;
  }

  private boolean sees(int pods) throws IOException, InterruptedException {
    return asked("count(trueup_relay_leading) == " + pods).path("data").path("result").size() == 1;
  }

  private JsonNode asked(String expression) throws IOException, InterruptedException {
    var question = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    var address = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + question);
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address).build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
