package org.trueup.assignment.intake.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Counts what an upload inflates to, over all its entries, and ends it when it is a bomb. */
final class Inflation {
  private final long limit;
  private long sent;
  private long inflated;

  Inflation(long limit) {
    this.limit = limit;
  }

  /** What came: with more of it, more may come out of it. */
  void sent(long bytes) {
    sent += bytes;
  }

  /**
   * The stream of an entry, counted.
   *
   * @param packed the bytes of the entry in the zip
   */
  InputStream guard(InputStream stream, String entry, long packed) {
    return new Guarded(stream, entry, packed);
  }

  private static Refusal bomb(String entry, String expected) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "The upload was rejected: its decompressed size exceeds the limit.",
        List.of(Fault.inParameter("entry", entry, expected)));
  }

  private final class Guarded extends FilterInputStream {
    private final String entry;
    private final long allowed;
    private long read;

    Guarded(InputStream stream, String entry, long packed) {
      super(stream);
      this.entry = entry;
      this.allowed = Math.max(Limits.ALWAYS_ALLOWED, Math.max(packed, 1) * Limits.RATIO);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = super.read(buffer, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int bytes) {
      read += bytes;
      inflated += bytes;
      if (read > allowed) {
        throw bomb(entry, "an entry that inflates to at most " + Limits.RATIO + " times its size");
      }
      if (inflated > Math.max(Limits.ALWAYS_ALLOWED, sent * Limits.RATIO)) {
        throw bomb(
            entry,
            "an entry of an upload that inflates to at most " + Limits.RATIO + " times its size");
      }
      if (inflated > limit) {
        throw bomb(
            entry, "an entry of an upload that inflates to at most " + limit / 1_000_000 + " MB");
      }
    }
  }
}
