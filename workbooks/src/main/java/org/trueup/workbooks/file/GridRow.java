package org.trueup.workbooks.file;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A row that has something in it.
 *
 * @param number as spreadsheets count, from 1
 * @param cells by their columns, counted from 0
 */
public record GridRow(int number, SortedMap<Integer, GridCell> cells) {

  /** The cell of a column, where there is something in it. */
  public Optional<GridCell> cell(int column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The text in the first column; empty where there is none. */
  public String label() {
    return cell(0).map(GridCell::text).orElse("");
  }
}
