package org.trueup.local.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Opens what was sealed; nothing of a piece is given out before all of it is known to be right. */
final class SealedInput extends InputStream {
  private static final int SEALED_PIECE = Sealing.PIECE + Sealing.TAG;

  private final InputStream in;
  private final Sealing opening;
  private byte[] ahead;
  private byte[] piece = {};
  private int at;
  private boolean isLast;

  /**
   * Reads the head.
   *
   * @throws IOException where it is no sealed file
   */
  SealedInput(InputStream in, BackupKey key) throws IOException {
    this.in = in;
    if (!Arrays.equals(in.readNBytes(Sealing.mark().length), Sealing.mark())) {
      throw new IOException("it does not begin as a sealed backup does");
    }
    this.opening = Sealing.opening(key, in.readNBytes(Sealing.SALT));
    this.ahead = in.readNBytes(SEALED_PIECE);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (at == piece.length) {
      if (isLast) {
        return -1;
      }
      next();
    }
    int taken = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, buffer, offset, taken);
    at += taken;
    return taken;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Which one is the last shows in the file, and has to be so by its seal too. */
  private void next() throws IOException {
    var sealed = ahead;
    ahead = in.readNBytes(SEALED_PIECE);
    isLast = ahead.length == 0;
    try {
      piece = opening.next(sealed, sealed.length, isLast);
      at = 0;
    } catch (GeneralSecurityException wrong) {
      throw new IOException(
          "it is not what was sealed with this key: another key, or the file was cut off or changed",
          wrong);
    }
  }
}
