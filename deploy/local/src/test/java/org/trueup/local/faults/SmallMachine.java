package org.trueup.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.embedded.FreePorts;
import org.trueup.embedded.Topics;
import org.trueup.local.machine.LocalToken;

/**
 * A process of assignment-service with as much memory and disk as a container has: the heap of the
 * image, which ends the process when it is exhausted, and uploads on a disk of 256 MB.
 */
final class SmallMachine implements AutoCloseable {
  private static final int DISK_MEGABYTES = 256;

  /** A bomb takes seconds of a processor, of which others may want all there is. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration TO_START = Duration.ofMinutes(2);

  /** Each request on a connection of its own, as those of different senders are. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final EmbeddedPostgreSql database = EmbeddedPostgreSql.fast();
  private final EmbeddedKafka broker;
  private final Path uploads;
  private final SmallDisk disk;
  private final LocalToken token;
  private final URI url;
  private final Process process;

  SmallMachine(Path folder) throws Exception {
    broker = EmbeddedKafka.start(Files.createDirectory(folder.resolve("kafka")));
    Topics.create(broker.bootstrap());
    var mounted = Files.createDirectories(folder.resolve("disk"));
    disk = SmallDisk.at(mounted, DISK_MEGABYTES).orElseThrow();
    uploads = mounted.resolve("uploads-1");
    var port = FreePorts.take(1).getFirst();
    url = URI.create("http://127.0.0.1:" + port);
    var builder = new ProcessBuilder(command(port)).redirectErrorStream(true);
    builder.redirectOutput(Path.of("target", "upload-bombs-service.log").toFile());
    builder.environment().put("TRUEUP_DB_URL", database.url());
    builder.environment().put("TRUEUP_KAFKA", broker.bootstrap());
    builder.environment().put("TRUEUP_SIGNATURE_KEYS", "known-to-all:" + "A".repeat(43) + "=");
    token = LocalToken.makeIn(folder);
    builder.environment().putAll(token.environment());
    process = builder.start();
    awaitStart();
  }

  private List<String> command(int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx460m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dquarkus.profile=local",
        "-Dquarkus.http.port=" + port,
        "-Dtrueup.assignment.uploads=" + uploads,
        "-Dtrueup.assignment.disk-for-uploads-in-megabytes=200",
        "-jar",
        Path.of("../../assignment-service/target/quarkus-app/quarkus-run.jar").toString());
  }

  private void awaitStart() throws Exception {
    var end = System.nanoTime() + TO_START.toNanos();
    while (!isLive()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("it does not start");
      }
      Thread.sleep(200);
    }
  }

  boolean isLive() throws InterruptedException {
    try {
      return get("/q/health/live").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(url.resolve(path)).GET());
  }

  HttpResponse<String> post(String path, String contentType, byte[] body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Authorization", token.header());
    return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What lies in the folder of uploads, but for what says that it is in use. */
  List<String> left() throws IOException {
    try (var files = Files.list(uploads)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> !n.equals("in-use"))
          .toList();
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
    disk.close();
    broker.close();
    database.close();
  }
}
