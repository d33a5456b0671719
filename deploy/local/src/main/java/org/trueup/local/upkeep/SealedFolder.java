package org.trueup.local.upkeep;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.trueup.embedded.PrivateFolder;

/**
 * A folder's files in one sealed file, a zip: what is in it and how it is called shows no more than
 * its size.
 */
final class SealedFolder implements AutoCloseable {
  private final ZipOutputStream zip;
  private final Set<String> entries = new HashSet<>();

  SealedFolder(Path file, BackupKey key) throws IOException {
    zip =
        new ZipOutputStream(
            new SealedOutput(new BufferedOutputStream(Files.newOutputStream(file)), key));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Adds what is wanted of a folder; what disappears meanwhile is left out.
   *
   * @param under the folder's place in this one
   * @param wanted asked about each file by its path within the folder; folders are all made
   */
  void add(Path from, Path under, Predicate<Path> wanted) throws IOException {
    Files.walkFileTree(from, new Walk(from, under, wanted));
  }

  private static FileVisitResult goneOrThrow(IOException failed) throws IOException {
    if (failed instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failed;
  }

  void add(String file, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(file));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  boolean has(Path file) {
    return entries.contains(file.toString());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void addFolder(String name) throws IOException {
    if (!name.equals("/") && entries.add(name)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.closeEntry();
    }
  }

  private void addFile(Path file, String name) throws IOException {
    try (var content = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      entries.add(name);
      content.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException dropped) {
      entries.remove(name); // a table dropped meanwhile: its log says so
    }
  }

  /**
   * Opens a sealed folder into one that is made; it is read to its end.
   *
   * @throws IOException where it is not what was sealed
   */
  static void open(Path file, BackupKey key, Path to) throws IOException {
    PrivateFolder.create(to);
    try (var sealed = new SealedInput(new BufferedInputStream(Files.newInputStream(file)), key);
        var zip = new ZipInputStream(sealed)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        put(entry, zip, to);
      }
      sealed.transferTo(OutputStream.nullOutputStream()); // the last piece has its seal too
    }
  }

  private static void put(ZipEntry entry, InputStream content, Path to) throws IOException {
    var place = to.resolve(entry.getName()).normalize();
    if (!place.startsWith(to)) {
      throw new IOException("a file of it is called " + entry.getName());
    }
    if (entry.isDirectory()) {
      PrivateFolder.create(place);
    } else {
      Files.copy(content, place);
    }
  }

  /** Adds what it comes by. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path under;
    private final Predicate<Path> wanted;

    Walk(Path from, Path under, Predicate<Path> wanted) {
      this.from = from;
      this.under = under;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      addFolder(under.resolve(from.relativize(folder)) + "/");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var within = from.relativize(file);
      if (wanted.test(within)) {
        addFile(file, under.resolve(within).toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
      return goneOrThrow(failed);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
        throws IOException {
      return failed == null ? FileVisitResult.CONTINUE : goneOrThrow(failed);
    }
  }
}
