package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's first process, as its own file {@code postmaster.pid} names it. */
public final class Postmaster {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** It writes the file a moment after it began. */
  private static final Duration BEGUN_BEFORE_FILE = Duration.ofSeconds(10);

  private Postmaster() {}

  /** The server that runs on the folder's data, whoever started it. */
  public static Optional<ProcessHandle> find(DataFolder folder) {
    var file = folder.postgresql().resolve("data/postmaster.pid");
    try {
      return Files.exists(file) ? find(file) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static Optional<ProcessHandle> find(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.size() < 3) {
      return Optional.empty();
    }
    var written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> beganJustBefore(written, ProcessMark.of(process).startedAt()));
  }

  private static boolean beganJustBefore(Instant written, Instant began) {
    return Duration.between(began, written).abs().compareTo(BEGUN_BEFORE_FILE) <= 0;
  }

  /** Ends a server that outlived its launcher, in order, or by force when it does not go. */
  static void endOrphan(DataFolder folder, Progress progress) {
    find(folder)
        .ifPresent(
            orphan -> {
              progress.say("ending PostgreSQL of an earlier start (%d)", orphan.pid());
              // As a SIGTERM it lets clients finish first; the services are gone by now.
              orphan.destroy();
              orphan
                  .onExit()
                  .completeOnTimeout(orphan, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                  .join();
              orphan.destroyForcibly();
              orphan.onExit().join();
            });
  }
}
