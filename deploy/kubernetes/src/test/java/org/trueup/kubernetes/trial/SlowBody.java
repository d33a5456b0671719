package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that come in parts, with a pause between them: an upload over a slow line. */
final class SlowBody extends InputStream {
  private static final int PARTS = 20;
  private static final int PAUSE_MILLISECONDS = 250;

  private final byte[] bytes;
  private int next;

  private SlowBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes five seconds. */
  static HttpRequest.BodyPublisher of(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return HttpRequest.BodyPublishers.ofInputStream(() -> new SlowBody(bytes));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (next >= bytes.length) {
      return -1;
    }
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    var part =
        Arrays.copyOfRange(
            bytes, next, Math.min(bytes.length, next + Math.min(length, bytes.length / PARTS + 1)));
    System.arraycopy(part, 0, into, offset, part.length);
    next += part.length;
    return part.length;
  }
}
