package org.trueup.workbooks.file;

import java.util.List;

/** A sheet: its rows that have something in them, from the top. */
public record Grid(String sheet, List<GridRow> rows) {
  public Grid {
    rows = List.copyOf(rows);
  }
}
