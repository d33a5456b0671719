package org.trueup.workbooks.file;

/**
 * How large a workbook may be. The largest that CMS was seen to send has a megabyte once it is
 * unpacked, in parts of at most a third of one, and a few thousand cells.
 */
public final class WorkbookLimits {
  /** A workbook as it is sent. */
  public static final int FILE_BYTES = 5_000_000;

  static final int PARTS = 100;
  static final int PART_BYTES = 8_000_000;
  static final int ALL_BYTES = 24_000_000;

  /** Each cell, row and string is a tag or more. */
  static final int TAGS_OF_A_PART = 600_000;

  static final int COLUMNS = 64;
  static final int CELLS = 20_000;
  static final int SHEETS = 60;
  static final int TEXT = 32_000;

  /** What a workbook of this size takes of memory while it is read, measured. */
  public static long memory(int bytes) {
    return 3L * bytes + 2 * PART_BYTES;
  }

  private WorkbookLimits() {}
}
