package org.trueup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Deletes a folder; none is there afterwards, nor need one be there before. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      for (Path deepestFirst : contents(folder)) {
        Files.delete(deepestFirst);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot delete " + folder, failed);
    }
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
