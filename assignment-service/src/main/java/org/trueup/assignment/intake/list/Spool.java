package org.trueup.assignment.intake.list;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

/** An upload on disk while it is read: a zip has its table of contents at its end. */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Spool.class);
  private static final int ZIP = 0x504B;
  private static final int BLOCK = 64 * 1024;

  private final Path path;
  private final Budget.Share disk;
  private long bytes;

  private Spool(Path path, Budget.Share disk) {
    this.path = path;
    this.disk = disk;
  }

  /**
   * In a folder that is the process's own; only its user can read the file.
   *
   * @throws Refusal 413 or 503 when the disk does not suffice
   */
  static Spool of(Path folder, InputStream stream, Budget.Share disk) throws IOException {
    var spool = new Spool(Files.createTempFile(folder, "upload-", null), disk);
    try (var out = Files.newOutputStream(spool.path)) {
      spool.write(stream, out);
      return spool;
    } catch (Throwable failed) {
      spool.close();
      throw failed;
    }
  }

  private void write(InputStream stream, OutputStream out) throws IOException {
    var block = new byte[BLOCK];
    for (int some = stream.read(block); some >= 0; some = stream.read(block)) {
      disk.take(some);
      bytes += some;
      write(block, some, out);
    }
  }

  /** The disk may have less room than it was said to have; that passes, once others are done. */
  private static void write(byte[] block, int length, OutputStream out) {
    try {
      out.write(block, 0, length);
    } catch (IOException full) {
      LOG.errorv("cannot write an upload to disk: {0}", full.getMessage());
      var refusal =
          new Refusal(
              Refusal.Kind.BUSY,
              "The disk for uploads cannot be written to: it is full. Send the upload again in a few seconds.",
              List.of());
      refusal.initCause(full);
      throw refusal;
    }
  }

  /** Something that stands within this one, in a file beside it. */
  Spool within(InputStream stream) throws IOException {
    return of(requireNonNull(path.toAbsolutePath().getParent()), stream, disk);
  }

  Path path() {
    return path;
  }

  long bytes() {
    return bytes;
  }

  /** Whether it begins as zip files do, cut off or not. */
  boolean isZip() throws IOException {
    try (var in = Files.newInputStream(path)) {
      return (in.read() << 8 | in.read()) == ZIP;
    }
  }

  @Override
  public void close() throws IOException {
    disk.giveBack(bytes);
    bytes = 0;
    Files.deleteIfExists(path);
  }
}
