package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.json.Json;

/**
 * What {@code up.json} says about a system that is up.
 *
 * @param launcher the process that holds it
 * @param portBase the first of its ports
 * @param urls each service's address
 * @param bootstrap the broker's address
 * @param database the database's address
 * @param authorization the file with the header that lets callers in
 * @param startedAt when everything was ready
 * @param carryForward whether it takes years that nobody reviewed, on the last reviewed rules
 */
public record UpFile(
    ProcessMark launcher,
    int portBase,
    Map<Service, URI> urls,
    String bootstrap,
    String database,
    String authorization,
    Instant startedAt,
    boolean carryForward) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

  static UpFile of(Ports ports, LocalToken token, boolean carryForward) {
    var urls = new EnumMap<Service, URI>(Service.class);
    for (var service : Service.values()) {
      urls.put(service, ports.url(service));
    }
    return new UpFile(
        ProcessMark.ofThisProcess(),
        ports.base(),
        urls,
        ports.bootstrap(),
        ports.databaseUrl(),
        token.file().toString(),
        Instant.now(),
        carryForward);
  }

  /** The system that is up on the folder, as far as its launcher lives. */
  public static Optional<UpFile> read(DataFolder folder) {
    if (!Files.exists(folder.upFile())) {
      return Optional.empty();
    }
    try {
      var up = Json.read(Files.readString(folder.upFile()), UpFile.class);
      return Optional.of(up).filter(file -> file.launcher().isAlive());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder.upFile(), unreadable);
    }
  }

  /**
   * The same, where it takes years that nobody reviewed.
   *
   * @throws CannotStart when it refuses them
   */
  public UpFile carryingForward() {
    if (!carryForward) {
      throw CannotStart.because(
          "the system that is up does not carry rules forward: stop it, and start it with"
              + " --carry-forward");
    }
    return this;
  }

  /**
   * Waits a moment for a service that is just being started again.
   *
   * @throws CannotStart naming the one that does not get ready
   */
  public void awaitReady() throws InterruptedException {
    awaitReady(PATIENCE);
  }

  /** The same for one that has much to do before. */
  public void awaitReady(Duration patience) throws InterruptedException {
    var readiness = new Readiness();
    for (var service : urls.entrySet()) {
      var end = System.nanoTime() + patience.toNanos();
      while (!readiness.isReady(service.getValue())) {
        if (System.nanoTime() > end) {
          throw CannotStart.because(
              "%s at %s is not ready, though the system is up (process %d)"
                  .formatted(service.getKey().title(), service.getValue(), launcher.id()));
        }
        Thread.sleep(BETWEEN_QUESTIONS);
      }
    }
  }

  /** Appears whole or not at all. */
  void write(DataFolder folder) {
    var beside = folder.path().resolve("up.json.new");
    try {
      Files.writeString(beside, Json.write(this) + "\n");
      Files.move(beside, folder.upFile(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + folder.upFile(), unwritable);
    }
  }

  static void delete(DataFolder folder) {
    try {
      Files.deleteIfExists(folder.upFile());
    } catch (IOException undeletable) {
      throw new UncheckedIOException("cannot delete " + folder.upFile(), undeletable);
    }
  }
}
