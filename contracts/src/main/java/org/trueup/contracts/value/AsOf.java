package org.trueup.contracts.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The moment up to which a reader wants to know. Everything that was recorded until then counts,
 * the moment itself included.
 *
 * @param instant within what a database can hold; an earlier or a later one is cut to it
 */
public record AsOf(Instant instant) {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** What is known now: everything. */
  public static final AsOf NOW = new AsOf(LAST);

  public AsOf {
    instant = instant.isAfter(LAST) ? LAST : instant;
    instant = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
  }

  /** The moment asked for; now where none was. */
  public static AsOf orNow(@Nullable Instant asked) {
    return asked == null ? NOW : new AsOf(asked);
  }

  public boolean isNow() {
    return equals(NOW);
  }

  /** Whether what was recorded at that time was known. */
  public boolean knew(Instant recordedAt) {
    return !recordedAt.isAfter(instant);
  }

  /** The day of it in UTC: today where it is now. */
  public LocalDate day() {
    return LocalDate.ofInstant(isNow() ? Instant.now() : instant, ZoneOffset.UTC);
  }

  /** {@code 2019-08-30T12:00:00Z}, or {@code now}. */
  @Override
  public String toString() {
    return isNow() ? "now" : instant.toString();
  }
}
