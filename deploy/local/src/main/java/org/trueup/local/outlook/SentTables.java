package org.trueup.local.outlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are sent with a question: a zip as it is, or tables that are put into one. */
public final class SentTables implements AutoCloseable {
  private final Path zip;
  private final boolean isOurs;

  private SentTables(Path zip, boolean isOurs) {
    this.zip = zip;
    this.isOurs = isOurs;
  }

  /**
   * Takes one zip as it is, or puts tables into one; the largest is never in memory.
   *
   * @throws IOException where one of them cannot be read, or two have the same name
   */
  public static SentTables of(List<Path> files) throws IOException {
    for (var file : files) {
      check(file);
    }
    if (files.size() == 1 && isZip(files.getFirst())) {
      return new SentTables(files.getFirst(), false);
    }
    checkNames(files);
    return new SentTables(zipped(files), true);
  }

  /** What is sent. */
  public Path zip() {
    return zip;
  }

  @Override
  public void close() throws IOException {
    if (isOurs) {
      Files.deleteIfExists(zip);
    }
  }

  private static void check(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + " does not exist");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name the tables in it, or one zip of them");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(file + " may not be read");
    }
  }

  private static void checkNames(List<Path> files) throws IOException {
    var names = new HashSet<String>();
    for (var file : files) {
      if (isZip(file)) {
        throw new IOException(file + " is a zip: send it alone, or the tables in it");
      }
      if (!names.add(name(file))) {
        throw new IOException("two of the tables are called " + name(file));
      }
    }
  }

  private static Path zipped(List<Path> files) throws IOException {
    var zip = Files.createTempFile("trueup-tables", ".zip");
    var tables = new ArrayList<>(files);
    tables.sort(null);
    try (var into = new ZipOutputStream(Files.newOutputStream(zip))) {
      into.setLevel(Deflater.BEST_SPEED);
      for (var table : tables) {
        into.putNextEntry(new ZipEntry(name(table)));
        Files.copy(table, into);
        into.closeEntry();
      }
    } catch (IOException failed) {
      Files.deleteIfExists(zip);
      throw failed;
    }
    return zip;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isZip(Path file) {
    return name(file).toLowerCase(Locale.ROOT).endsWith(".zip");
  }
}
