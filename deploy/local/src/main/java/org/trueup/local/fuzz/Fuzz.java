package org.trueup.local.fuzz;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.LocalToken;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;

/**
 * Sends every service of a system bad requests, all at once.
 *
 * @param system that is up, on a folder of its own: what is taken is filed
 * @param logs the folder of its logs, which must not have an identifier either
 */
public record Fuzz(UpFile system, Path logs, long seed) {
  private static final int SHOWN = 20;

  /** What came of it. */
  public record Outcome(long requests, List<String> findings) {
    public boolean isClean() {
      return findings.isEmpty();
    }
  }

  /** Sends until the time is up. */
  public Outcome run(Duration time, Consumer<String> out) throws InterruptedException {
    var services = Stream.of(Service.values()).map(this::of).toList();
    var end = System.nanoTime() + time.toNanos();
    for (var thread : services.stream().flatMap(service -> service.start(end).stream()).toList()) {
      thread.join();
    }
    var findings =
        Stream.concat(
                services.stream().flatMap(it -> it.findings().stream()).map(Finding::toString),
                identifiersInLogs())
            .toList();
    findings.stream().limit(SHOWN).forEach(out);
    return new Outcome(services.stream().mapToLong(ServiceFuzz::requests).sum(), findings);
  }

  private ServiceFuzz of(Service service) {
    try {
      var call = Call.get("its OpenAPI document", service, "/q/openapi?format=json");
      var document = Json.read(new Services(system).send(call).body(), JsonNode.class);
      var url = system.urls().get(service);
      return new ServiceFuzz(
          new OpenApiOperations(service, document),
          requireNonNull(url),
          LocalToken.of(system).header(),
          seed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private Stream<String> identifiersInLogs() {
    try (var files = Files.walk(logs)) {
      return files.filter(Files::isRegularFile).filter(Fuzz::hasIdentifier).toList().stream()
          .map(file -> "an identifier in " + file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + logs, unreadable);
    }
  }

  private static boolean hasIdentifier(Path log) {
    try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(
          line -> line.contains(BadText.MISPLACED) || line.contains(BadText.LISTED));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + log, unreadable);
    }
  }
}
