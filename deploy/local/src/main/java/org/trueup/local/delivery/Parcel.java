package org.trueup.local.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is sent at once: the tables of one list, in a zip, or a file as it is.
 *
 * @param name as it stands in the folder
 * @param tables the files within, by their names; none where the file is sent as it is
 */
record Parcel(String name, Path file, List<Path> tables) {

  static Parcel asItIs(String name, Path file) {
    return new Parcel(name, file, List.of());
  }

  boolean isList() {
    return !tables.isEmpty();
  }

  /** Puts the tables into a zip; the largest list is never in memory. */
  void zip(Path target) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var table : tables) {
        zip.putNextEntry(new ZipEntry(table.getFileName().toString()));
        Files.copy(table, zip);
        zip.closeEntry();
      }
    }
  }
}
