package org.trueup.settlement.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moment up to which a reader wants to know. */
public final class AsOf {
  /** What is known now: everything. */
  public static final Instant NOW = Instant.parse("9999-12-31T23:59:59Z");

  private AsOf() {}

  /** The moment asked for, within what a database can hold; now where none was. */
  public static Instant orNow(@Nullable Instant asked) {
    if (asked == null || asked.isAfter(NOW)) {
      return NOW;
    }
    return asked.isBefore(Instant.EPOCH) ? Instant.EPOCH : asked;
  }
}
