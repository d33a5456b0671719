package org.trueup.workbooks.sent;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trueup.contracts.refusal.Refusal;

/** An upload as it comes, and how much came out of it: bounded by what came. */
final class Inflated extends FilterInputStream {
  private static final long TIMES = 200;
  private static final long OF_A_SMALL_ONE = 50_000_000;

  private long received;
  private long unpacked;

  Inflated(InputStream stream) {
    super(stream);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    received += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    received += Math.max(read, 0);
    return read;
  }

  /** So many bytes more came out of the upload. */
  void came(long bytes) {
    unpacked += bytes;
    if (unpacked > OF_A_SMALL_ONE && unpacked > TIMES * received) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "The upload unpacks to more than %d times its size; nothing of it was saved."
              .formatted(TIMES),
          List.of());
    }
  }

  /** Reads a stream to its end, and keeps nothing. */
  void pass(InputStream stream) throws IOException {
    var block = new byte[8_192];
    for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
      came(read);
    }
  }
}
