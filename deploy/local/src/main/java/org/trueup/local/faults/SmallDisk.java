package org.trueup.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A disk in memory (tmpfs), for the data of database and broker or for what is uploaded. It is
 * filled by making it as small as what is on it: from then on every write that needs room fails
 * with ENOSPC.
 */
final class SmallDisk implements AutoCloseable {
  private static final int OF_DATABASE_AND_BROKER = 4_000;

  /** What is written while it is being made small. */
  private static final long ROOM = 16 * 1024;

  private static final int TRIES = 50;

  private final Path path;
  private final int megabytes;

  private SmallDisk(Path path, int megabytes) {
    this.path = path;
    this.megabytes = megabytes;
  }

  /** Large enough for database and broker; empty where this user may not mount anything. */
  static Optional<SmallDisk> at(Path path) {
    return at(path, OF_DATABASE_AND_BROKER);
  }

  static Optional<SmallDisk> at(Path path, int megabytes) {
    try {
      Files.createDirectories(path);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write to " + path, failed);
    }
    var disk = new SmallDisk(path, megabytes);
    var mount =
        List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
    return disk.succeeds(mount) ? Optional.of(disk) : Optional.empty();
  }

  /** What writes meanwhile may take the last room first: then it is full as well. */
  void fill() {
    for (int left = TRIES; left > 0; left--) {
      if (resize((used() + ROOM) / 1024 + "k")) {
        return;
      }
    }
    throw new IllegalStateException(path + " cannot be made small");
  }

  void makeRoom() {
    if (!resize(megabytes + "m")) {
      throw new IllegalStateException(path + " cannot be made large again");
    }
  }

  void copyTo(Path folder) {
    if (!succeeds(List.of("cp", "-a", path.toString(), folder.toString()))) {
      throw new IllegalStateException("cannot copy " + path + " to " + folder);
    }
  }

  /** Whoever still looks at it keeps it for so long; nobody else sees it. */
  @Override
  public void close() {
    if (!succeeds(List.of("umount", "-l", path.toString()))) {
      throw new IllegalStateException(path + " cannot be unmounted");
    }
  }

  private boolean resize(String size) {
    return succeeds(List.of("mount", "-o", "remount,size=" + size, path.toString()));
  }

  private long used() {
    try {
      var store = Files.getFileStore(path);
      return store.getTotalSpace() - store.getUnallocatedSpace();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot look at " + path, failed);
    }
  }

  private boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
