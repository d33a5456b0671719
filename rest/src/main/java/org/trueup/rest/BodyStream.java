package org.trueup.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.trueup.contracts.refusal.Refusal;

/**
 * A body while it is read. Ends in a refusal when more comes than may come, and when it comes so
 * slowly that whoever waits for it could be of use to others.
 */
final class BodyStream extends FilterInputStream {
  /**
   * What may come.
   *
   * @param bytes how many at most
   * @param perSecond how many each second that they are waited for, on the whole
   * @param grace how long they are waited for before anybody counts
   */
  record Allowed(long bytes, long perSecond, Duration grace, Refusal tooLarge) {}

  private static final double NANOS = 1e9;

  private final Allowed allowed;
  private long came;
  private long waited;

  BodyStream(InputStream stream, Allowed allowed) {
    super(stream);
    this.allowed = allowed;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Time counts while nothing is there, and not while what came is worked on. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var begun = System.nanoTime();
    try {
      var read = super.read(buffer, offset, length);
      waited += System.nanoTime() - begun;
      came += Math.max(read, 0);
      refuseTooMuch();
      refuseTooSlow();
      return read;
    } catch (IOException broken) {
      throw new BodyBroken(broken);
    }
  }

  private void refuseTooMuch() {
    if (came > allowed.bytes()) {
      throw allowed.tooLarge();
    }
  }

  private void refuseTooSlow() {
    if (waited > allowed.grace().toNanos() && came < allowed.perSecond() * (waited / NANOS)) {
      throw new Refusal(
          Refusal.Kind.TOO_SLOW,
          "The body came at less than %d bytes a second; nothing was saved. Send it again."
              .formatted(allowed.perSecond()),
          List.of());
    }
  }
}
