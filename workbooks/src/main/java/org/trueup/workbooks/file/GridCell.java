package org.trueup.workbooks.file;

/**
 * A cell that has something in it.
 *
 * @param column counted from 0
 * @param text as it stands in the file, or as a date such as 2024-08-05
 */
public record GridCell(int row, int column, Kind kind, String text, boolean isFormula) {

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    /** What a spreadsheet says where it could not compute: {@code #DIV/0!}. */
    ERROR,
    /** A formula whose result is not in the file; nothing is computed here. */
    NO_RESULT
  }

  /** The letters of its column: {@code B}. */
  public String letters() {
    return letters(column);
  }

  /** Its place: {@code B12}. */
  public String address() {
    return letters() + row;
  }

  /** The letters of a column that is counted from 0. */
  public static String letters(int column) {
    var letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
