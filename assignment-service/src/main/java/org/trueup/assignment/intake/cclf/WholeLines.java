package org.trueup.assignment.intake.cclf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Notices whether the last line of a file has its end: one that has none may be cut off. */
final class WholeLines {
  private long lines = 1;
  private boolean ended = true;

  /** Whether a line end is the last that was read. */
  boolean hasEnded() {
    return ended;
  }

  /** The line that was read last, from 1. */
  long last() {
    return lines;
  }

  /** The file, watched as it is read. */
  InputStream watching(InputStream file) {
    return new FilterInputStream(file) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
          note((byte) read);
        }
        return read;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = 0; i < read; i++) {
          note(into[offset + i]);
        }
        return read;
      }
    };
  }

  private void note(byte read) {
    lines += read == '\n' ? 1 : 0;
    ended = read == '\n';
  }
}
