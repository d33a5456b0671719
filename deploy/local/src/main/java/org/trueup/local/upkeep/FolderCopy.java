package org.trueup.local.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies a folder with all that is in it, also while somebody writes there. */
final class FolderCopy extends SimpleFileVisitor<Path> {
  private final Path from;
  private final Path to;

  private FolderCopy(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Copies everything; what disappears meanwhile is left out. */
  static void of(Path from, Path to) {
    try {
      Files.createDirectories(to);
      Files.walkFileTree(from, new FolderCopy(from, to));
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot copy " + from + " to " + to, failed);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var deepestFirst : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(deepestFirst);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot delete " + folder, failed);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    var copy = to.resolve(from.relativize(folder));
    if (!Files.exists(copy)) {
      Files.createDirectory(copy);
    }
    // PostgreSQL refuses a folder that others may read.
    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    var copy = to.resolve(from.relativize(file));
    try {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException dropped) {
      Files.deleteIfExists(copy); // a table dropped meanwhile: its log says so
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
    if (failed instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failed;
  }
}
