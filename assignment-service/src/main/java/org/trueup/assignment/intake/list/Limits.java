package org.trueup.assignment.intake.list;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.limit.Budget;

/** How much of an upload is read: the largest real list has 240,000 rows, 145 MB. */
@ApplicationScoped
public class Limits {
  private static final long MEGABYTE = 1_000_000;

  /** A cell; the longest real one is a name. */
  public static final int CELL_CHARACTERS = 64 * 1024;

  /** The name of a file within a zip, with its folders; that of a column too. */
  static final int NAME_CHARACTERS = 255;

  /** The widest real table has 175 columns. */
  static final int COLUMNS = 1_000;

  /** The files of all zips of one upload: a zip of zips of all ACOs and years. */
  static final int ENTRIES = 50_000;

  /** The tables of contents of all zips of one upload: 160 bytes for each entry. */
  static final long CONTENTS = 8 * MEGABYTE;

  /** Files of one upload that are no table of a list, but a letter or a manual. */
  static final int STRANGERS = 1_000;

  /** Real tables shrink to a tenth; a bomb to a thousandth. */
  static final int RATIO = 200;

  /** What a small entry may inflate to, whatever its ratio; a small upload as well. */
  static final long ALWAYS_ALLOWED = 10 * MEGABYTE;

  /** Faults that a refusal names. */
  static final int FAULTS = 100;

  private final long inflated;
  private final Budget disk;
  private final Budget memory;

  /**
   * The limits as the service is configured. What uploads keep in memory is at most half of it: the
   * service itself needs a twentieth, and what passes by needs room too.
   */
  Limits(
      @ConfigProperty(name = "trueup.assignment.largest-inflated-in-megabytes")
          long inflatedMegabytes,
      @ConfigProperty(name = "trueup.assignment.disk-for-uploads-in-megabytes")
          long diskMegabytes) {
    inflated = inflatedMegabytes * MEGABYTE;
    disk =
        new Budget(
            "disk for uploads",
            diskMegabytes * MEGABYTE,
            "set trueup.assignment.disk-for-uploads-in-megabytes");
    memory =
        new Budget(
            "memory for uploads",
            Runtime.getRuntime().maxMemory() / 2,
            "give its virtual machine more with -Xmx");
  }

  /** What one upload may take. */
  Allowance allowance() {
    return new Allowance(new Inflation(inflated), disk.share(), memory.share());
  }
}
