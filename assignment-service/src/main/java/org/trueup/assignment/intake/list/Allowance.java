package org.trueup.assignment.intake.list;

import java.util.List;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

/**
 * What one upload may still take, by itself and of what all uploads share. Whatever it holds, it
 * ends in a {@link Refusal} and not in the end of the process.
 */
public final class Allowance implements AutoCloseable {
  /** An entry as it is known to the zip and to whoever will read it, without its name. */
  private static final int ENTRY_BYTES = 400;

  /** A table of contents as it stands in the zip, and every name in it twice more. */
  private static final int COPIES = 3;

  private final Inflation inflation;
  private final Budget.Share disk;
  private final Budget.Share memory;
  private long contents;
  private int entries;

  Allowance(Inflation inflation, Budget.Share disk, Budget.Share memory) {
    this.inflation = inflation;
    this.disk = disk;
    this.memory = memory;
  }

  /** What its tables inflate to, all of them together. */
  Inflation inflation() {
    return inflation;
  }

  Budget.Share disk() {
    return disk;
  }

  public Budget.Share memory() {
    return memory;
  }

  /**
   * Takes the memory for a zip's table of contents, before it is read.
   *
   * @throws Refusal 413 when those of the upload are too large together
   */
  void contents(long bytes) {
    contents += bytes;
    if (contents > Limits.CONTENTS) {
      throw tooLarge("tables of contents of more than " + Limits.CONTENTS / 1_000_000 + " MB");
    }
    memory.take(bytes * COPIES);
  }

  /**
   * Takes the memory for the entries of a zip.
   *
   * @throws Refusal 413 when the zips of the upload have too many together
   */
  void entries(int count) {
    entries += count;
    if (count > Limits.ENTRIES || entries > Limits.ENTRIES) {
      throw tooLarge("more than " + Limits.ENTRIES + " entries");
    }
    memory.take((long) count * ENTRY_BYTES);
  }

  private static Refusal tooLarge(String what) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "The zips of the upload have " + what + ". Send its files in several uploads.",
        List.of());
  }

  @Override
  public void close() {
    disk.close();
    memory.close();
  }
}
