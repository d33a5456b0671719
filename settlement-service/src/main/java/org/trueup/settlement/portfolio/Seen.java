package org.trueup.settlement.portfolio;

import org.trueup.contracts.value.AcoYear;

/** How far a reader has come. */
public sealed interface Seen {
  /** A revision that was read. */
  record Revision(AcoYear of, long revision) implements Seen {}

  /** Whatever was on file when the stream began. */
  record Row(long number) implements Seen {}
}
