package org.trueup.assignment.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of an upload is read: the largest real list has 240,000 rows, 145 MB. */
@ApplicationScoped
public class Limits {
  private static final long MEGABYTE = 1_000_000;

  /** A cell; the longest real one is a name. */
  static final int CELL_CHARACTERS = 64 * 1024;

  /** The widest real table has 175 columns. */
  static final int COLUMNS = 1_000;

  /** A zip of zips of all ACOs and years. */
  static final int ENTRIES = 50_000;

  /** Real tables shrink to a tenth; a bomb to a thousandth. */
  static final int RATIO = 200;

  /** What a small entry may inflate to, whatever its ratio. */
  static final long ALWAYS_ALLOWED = 10 * MEGABYTE;

  /** Faults that a refusal names. */
  static final int FAULTS = 100;

  private final long inflatedMegabytes;

  /** With the limits as the service is configured. */
  Limits(
      @ConfigProperty(name = "trueup.assignment.largest-inflated-in-megabytes")
          long inflatedMegabytes) {
    this.inflatedMegabytes = inflatedMegabytes;
  }

  /** All tables of one upload together, inflated. */
  long inflatedBytes() {
    return inflatedMegabytes * MEGABYTE;
  }
}
