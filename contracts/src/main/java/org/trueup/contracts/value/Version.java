package org.trueup.contracts.value;

import java.util.Optional;

/**
 * Which of the revisions on file a reader wants: one by its number, or the latest; either as far as
 * it was known at a moment.
 *
 * @param revision empty for the latest
 */
public record Version(Optional<Revision> revision, AsOf asOf) {
  /** The latest revision that is known now. */
  public static final Version CURRENT = knownAt(AsOf.NOW);

  /** The latest revision that was known then. */
  public static Version knownAt(AsOf asOf) {
    return new Version(Optional.empty(), asOf);
  }

  public static Version of(long revision) {
    return CURRENT.revision(revision);
  }

  /** That revision, as far as it was known at the same moment. */
  public Version revision(long number) {
    return new Version(Optional.of(new Revision(number)), asOf);
  }

  /** Whether the current revision is wanted. */
  public boolean isCurrent() {
    return equals(CURRENT);
  }

  /** The lowest revision that may be meant. */
  public long lowest() {
    return revision.map(Revision::number).orElse(0L);
  }

  /** The highest revision that may be meant: the highest on file up to it is wanted. */
  public long highest() {
    return revision.map(Revision::number).orElse(Long.MAX_VALUE);
  }

  /** {@code revision 3}, {@code as of 2019-08-30T12:00:00Z}, or both. */
  @Override
  public String toString() {
    var number = revision.map(wanted -> "revision " + wanted.number()).orElse("");
    return asOf.isNow() && !number.isEmpty() ? number : (number + " as of " + asOf).strip();
  }
}
