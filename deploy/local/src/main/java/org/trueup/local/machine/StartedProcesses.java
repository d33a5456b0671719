package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list on disk of the services' processes. Whoever starts next ends those that outlived their
 * launcher, before anything else.
 */
final class StartedProcesses {
  private record Entry(String title, ProcessMark mark) {
    static Entry parse(String line) {
      var part = line.split(" ");
      return new Entry(part[0], new ProcessMark(Long.parseLong(part[1]), Instant.parse(part[2])));
    }

    String line() {
      return title + " " + mark.id() + " " + mark.startedAt() + "\n";
    }
  }

  private final Path file;

  StartedProcesses(DataFolder folder) {
    this.file = folder.processes();
  }

  synchronized void add(String title, ProcessHandle process) {
    var line = new Entry(title, ProcessMark.of(process)).line();
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot note the process of " + title, unwritable);
    }
  }

  /** The process of a service, of those on the list that live the one started last. */
  synchronized Optional<ProcessHandle> find(Service service) {
    return entries().reversed().stream()
        .filter(entry -> entry.title().equals(service.title()))
        .flatMap(entry -> entry.mark().find().stream())
        .findFirst();
  }

  /** Ends every process on the list that still lives, and waits until it is gone. */
  void endOrphans(Progress progress) {
    for (var entry : entries()) {
      entry
          .mark()
          .find()
          .ifPresent(
              orphan -> {
                progress.say("ending %s of an earlier start (%d)", entry.title(), orphan.pid());
                orphan.destroyForcibly();
                orphan.onExit().join();
              });
    }
    clear();
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new UncheckedIOException("cannot delete " + file, undeletable);
    }
  }

  private List<Entry> entries() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Entry::parse).toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }
}
