package org.trueup.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.trueup.contracts.refusal.Refusal;

/** A stream that ends in a refusal when more comes than may come. */
final class LimitedStream extends FilterInputStream {
  private final Supplier<Refusal> tooLarge;
  private long left;

  LimitedStream(InputStream stream, long limit, Supplier<Refusal> tooLarge) {
    super(stream);
    this.left = limit;
    this.tooLarge = tooLarge;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw tooLarge.get();
    }
  }
}
