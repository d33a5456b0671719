package org.trueup.assignment.intake.list;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cells of the columns that are read and lets the others pass: of 175 columns some
 * forty. One row at a time is in memory, and it is always the same object.
 */
public final class SelectedCells extends AbstractBaseCsvCallbackHandler<SelectedCells> {
  private static final char NOT_UTF8 = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int ASCII = 128;

  /** Most cells have one character; these are not made anew for each row. */
  private static final String[] SINGLE = new String[ASCII];

  static {
    Arrays.setAll(SINGLE, letter -> String.valueOf((char) letter));
  }

  private final Columns columns;
  private final List<String> header = new ArrayList<>();
  private String[] cells = {};
  private int[] slotOf = {};
  private boolean headerRead;
  private int notUtf8 = -1;
  private boolean isBlank = true;

  SelectedCells(Columns columns) {
    this.columns = columns;
  }

  @Override
  protected void handleBegin(long startingLine) {
    Arrays.fill(cells, "");
    notUtf8 = -1;
    isBlank = true;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (notUtf8 < 0 && isNotUtf8(buffer, offset, length)) {
      notUtf8 = index;
    }
    isBlank = isBlank && isBlank(buffer, offset, length);
    if (!headerRead) {
      if (header.size() < Limits.COLUMNS) {
        header.add(headerName(index, buffer, offset, length));
      }
    } else if (index < slotOf.length && Columns.isRead(slotOf[index])) {
      cells[slotOf[index]] = text(buffer, offset, length);
    }
  }

  @Override
  protected SelectedCells buildRecord() {
    return this;
  }

  /** From now on rows are read. */
  void headerIsRead(Faults faults) {
    headerRead = true;
    slotOf = columns.bind(header, faults);
    cells = new String[columns.slots()];
    Arrays.fill(cells, "");
  }

  List<String> header() {
    return header;
  }

  /** The text of a column that is read, without blanks around it. */
  public String cell(int slot) {
    return cells[slot];
  }

  /** Where the row begins; a header that the file has is line 1. */
  public long line() {
    return getStartingLineNumber() - columns.linesBefore();
  }

  int count() {
    return getFieldCount();
  }

  /** Whether nothing stands in any of its cells. */
  boolean isBlank() {
    return isBlank;
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The column with bytes that are not UTF-8, or null when there is none. */
  @Nullable String columnNotUtf8() {
    if (notUtf8 < 0) {
      return null;
    }
    return headerRead && notUtf8 < header.size() ? header.get(notUtf8) : "";
  }

  private static String headerName(int index, char[] buffer, int offset, int length) {
    int from = index == 0 && length > 0 && buffer[offset] == BYTE_ORDER_MARK ? 1 : 0;
    int named = Math.min(length - from, Limits.NAME_CHARACTERS);
    var name = new String(buffer, offset + from, named).strip();
    // Behind a byte order mark the parser does not see that the name is quoted.
    return from == 1 && name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  private static boolean isNotUtf8(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == NOT_UTF8) {
        return true;
      }
    }
    return false;
  }

  private static String text(char[] buffer, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && buffer[from] == ' ') {
      from++;
    }
    while (to > from && buffer[to - 1] == ' ') {
      to--;
    }
    if (from == to) {
      return "";
    }
    return to - from == 1 && buffer[from] < ASCII
        ? SINGLE[buffer[from]]
        : new String(buffer, from, to - from);
  }
}
