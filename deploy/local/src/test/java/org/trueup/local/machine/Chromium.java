package org.trueup.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A page in a browser without a window, spoken to in Chromium's own protocol (DevTools). Only what
 * the tests of the dashboard need: go somewhere, ask a script, take a picture, hear what went
 * wrong.
 */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final List<Page> pages = new ArrayList<>();

  private Chromium(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where the browser is on this machine; empty where there is none. */
  static Optional<Path> installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var written = profile.resolve("DevToolsActivePort");
    LauncherProcess.awaitUntil("the browser", () -> Files.exists(written) && size(written) > 0);
    var port = Integer.parseInt(Files.readAllLines(written).getFirst());
    return new Chromium(process, port);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Another page beside those that are open. */
  Page open() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    var target = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    var page = new Page(http, URI.create(target.path("webSocketDebuggerUrl").asText()));
    pages.add(page);
    return page;
  }

  @Override
  public void close() {
    pages.forEach(page -> page.line.abort());
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** One page. */
  static final class Page implements WebSocket.Listener {
    private final WebSocket line;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder part = new StringBuilder();

    private Page(HttpClient http, URI address) {
      this.line = http.newWebSocketBuilder().buildAsync(address, this).join();
      send("Page.enable", Map.of());
      send("Runtime.enable", Map.of());
      send("Log.enable", Map.of());
    }

    /** Scripts that failed, what they complained of, and what the browser refused to do. */
    List<String> faults() {
      return List.copyOf(faults);
    }

    void size(int width, int height) {
      send(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** A script that every document begins with. */
    void beginWith(String script) {
      send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void go(String address) {
      send("Page.navigate", Map.of("url", address));
    }

    /** What a script says, as text. */
    String ask(String script) {
      var result =
          send(
              "Runtime.evaluate",
              Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
      return result.path("result").path("value").asText();
    }

    /** Waits until a script says true. */
    void await(String what, String script) throws InterruptedException {
      LauncherProcess.awaitUntil(
          what + " in the browser", () -> ask("String(Boolean(" + script + "))").equals("true"));
    }

    /** As a person chooses a file from a folder. */
    void choose(String field, Path file) {
      var document = send("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
      var asked = Map.of("nodeId", document, "selector", field);
      var node = send("DOM.querySelector", asked).path("nodeId").asInt();
      send("DOM.setFileInputFiles", Map.of("nodeId", node, "files", List.of(file.toString())));
    }

    void writePicture(Path file) throws IOException {
      var picture = send("Page.captureScreenshot", Map.of("format", "png"));
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
    }

    JsonNode send(String method, Map<String, ?> parameters) {
      var number = asked.incrementAndGet();
      var answer = new CompletableFuture<JsonNode>();
      answers.put(number, answer);
      var message = Map.of("id", number, "method", method, "params", parameters);
      line.sendText(JSON.valueToTree(message).toString(), true).join();
      return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
      part.append(text);
      if (isLast) {
        try {
          hear(JSON.readTree(part.toString()));
        } catch (IOException unreadable) {
          faults.add(unreadable.getMessage());
        }
        part.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void hear(JsonNode message) {
      if (message.has("id")) {
        var waiting = answers.remove(message.path("id").asInt());
        if (waiting != null) {
          waiting.complete(message);
        }
      } else if (message.path("method").asText().equals("Runtime.exceptionThrown")) {
        faults.add(message.path("params").path("exceptionDetails").toString());
      } else if (message.path("method").asText().equals("Runtime.consoleAPICalled")
          && message.path("params").path("type").asText().equals("error")) {
        faults.add(message.path("params").path("args").toString());
      } else if (message.path("method").asText().equals("Log.entryAdded")
          && message.path("params").path("entry").path("level").asText().equals("error")) {
        var entry = message.path("params").path("entry");
        faults.add(entry.path("text").asText() + " " + entry.path("url").asText());
      }
    }
  }
}
