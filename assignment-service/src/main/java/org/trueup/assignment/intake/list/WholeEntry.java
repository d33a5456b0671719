package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** An entry of a zip that fails at its end when a byte of it is another than was packed. */
final class WholeEntry extends CheckedInputStream {
  private final long checksum;

  /**
   * An entry whose bytes are known by a sum.
   *
   * @param checksum CRC-32 as the zip's table of contents has it
   */
  WholeEntry(InputStream stream, long checksum) {
    super(stream, new CRC32());
    this.checksum = checksum;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    checkAtEnd(next);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    checkAtEnd(some);
    return some;
  }

  private void checkAtEnd(int read) throws ZipException {
    if (read < 0 && getChecksum().getValue() != checksum) {
      throw new ZipException("its checksum is another one");
    }
  }
}
