package org.trueup.assignment.intake.list;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload on disk while it is read: a zip has its table of contents at its end. */
public final class Spool implements AutoCloseable {
  private static final int ZIP = 0x504B;

  private final Path path;

  private Spool(Path path) {
    this.path = path;
  }

  /** In a folder that is the process's own; only its user can read the file. */
  static Spool of(Path folder, InputStream stream) throws IOException {
    var spool = new Spool(Files.createTempFile(folder, "upload-", null));
    try (var out = Files.newOutputStream(spool.path)) {
      stream.transferTo(out);
      return spool;
    } catch (IOException | RuntimeException failed) {
      spool.close();
      throw failed;
    }
  }

  /** Something that stands within this one, in a file beside it. */
  Spool within(InputStream stream) throws IOException {
    return of(requireNonNull(path.toAbsolutePath().getParent()), stream);
  }

  Path path() {
    return path;
  }

  boolean isEmpty() throws IOException {
    return Files.size(path) == 0;
  }

  /** Whether it begins as zip files do, cut off or not. */
  boolean isZip() throws IOException {
    try (var in = Files.newInputStream(path)) {
      return (in.read() << 8 | in.read()) == ZIP;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
