package org.trueup.contracts.limit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.trueup.contracts.refusal.Refusal;

/**
 * Something scarce that all requests of a process share: memory, or the disk where uploads lie. A
 * request takes from it before it uses it, so that what one sends never ends the work of the
 * others.
 */
public final class Budget {
  private static final long MEGABYTE = 1_000_000;

  private final String what;
  private final String more;
  private final long whole;
  private final AtomicLong taken = new AtomicLong();

  /**
   * A budget of which nothing is taken yet.
   *
   * @param what is scarce, as a message calls it: "disk for uploads"
   * @param bytes all there is of it
   * @param more how an operator gives the service more of it
   */
  public Budget(String what, long bytes, String more) {
    this.what = what;
    this.whole = bytes;
    this.more = more;
  }

  /** The share of one request, empty so far. */
  public Share share() {
    return new Share();
  }

  /** The bytes that all requests have taken together. */
  public long taken() {
    return taken.get();
  }

  /** What one request has taken; all of it is given back when it is closed. */
  public final class Share implements AutoCloseable {
    private final AtomicLong mine = new AtomicLong();

    private Share() {}

    /**
     * Takes some more.
     *
     * @throws Refusal 413 when the request alone needs more than there is, 503 when others use it
     */
    public void take(long bytes) {
      long all = mine.addAndGet(bytes);
      if (taken.addAndGet(bytes) > whole) {
        giveBack(bytes);
        throw all > whole ? tooLarge() : busy();
      }
    }

    public void giveBack(long bytes) {
      mine.addAndGet(-bytes);
      taken.addAndGet(-bytes);
    }

    public long taken() {
      return mine.get();
    }

    @Override
    public void close() {
      giveBack(mine.get());
    }

    private Refusal tooLarge() {
      return new Refusal(
          Refusal.Kind.TOO_LARGE,
          "What was sent needs more than the %d MB of %s that this service has. Send it in parts, or have an operator %s."
              .formatted(whole / MEGABYTE, what, more),
          List.of());
    }

    private Refusal busy() {
      return new Refusal(
          Refusal.Kind.BUSY,
          "Other requests use the %d MB of %s that this service has. Send it again in a few seconds."
              .formatted(whole / MEGABYTE, what),
          List.of());
    }
  }
}
