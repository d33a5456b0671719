package org.trueup.assignment.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the revisions on file a reader wants: the current one, one by its number, the one known
 * at an instant. It is the highest up to both limits.
 */
public record Version(@Nullable Long revision, @Nullable Instant asOf) {
  public static final Version CURRENT = new Version(null, null);

  /** A time that every database can hold, before the first row and after the last. */
  private static final Instant FIRST = Instant.EPOCH;

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  public long highestRevision() {
    return revision == null ? Long.MAX_VALUE : revision;
  }

  public Instant latestInstant() {
    if (asOf == null || asOf.isAfter(LAST)) {
      return LAST;
    }
    return asOf.isBefore(FIRST) ? FIRST : asOf;
  }

  /** Whether the highest revision up to the limits is the one that is wanted. */
  public boolean isMetBy(RevisionRow row) {
    return revision == null || row.revision == revision;
  }
}
