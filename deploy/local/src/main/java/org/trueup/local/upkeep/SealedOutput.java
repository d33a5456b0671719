package org.trueup.local.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Seals what is written; the file is whole once it is closed. */
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final Sealing sealing;
  private final byte[] piece = new byte[Sealing.PIECE];
  private int filled;
  private boolean closed;

  SealedOutput(OutputStream out, BackupKey key) throws IOException {
    var salt = Sealing.salt();
    this.out = out;
    this.sealing = Sealing.sealing(key, salt);
    out.write(Sealing.mark());
    out.write(salt);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (filled == piece.length) {
        seal(false); // more comes: it is not the last
      }
      int taken = Math.min(left, piece.length - filled);
      System.arraycopy(bytes, at, piece, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        seal(true);
      }
    }
  }

  private void seal(boolean isLast) throws IOException {
    try {
      out.write(sealing.next(piece, filled, isLast));
      filled = 0;
    } catch (GeneralSecurityException failed) {
      throw new IOException("cannot seal", failed);
    }
  }
}
