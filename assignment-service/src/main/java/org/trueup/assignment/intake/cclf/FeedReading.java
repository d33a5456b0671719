package org.trueup.assignment.intake.cclf;

import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.TableReading;

/** What the readings of all tables of the feed have in common. */
abstract class FeedReading implements TableReading {
  /** A claim with its texts and amounts, and its place in sets while corrections are taken out. */
  private static final int BYTES = 400;

  final Columns columns;
  final FeedCells cells;
  private final FeedTable table;
  private long rows;

  FeedReading(FeedTable table) {
    this.table = table;
    this.columns = new Columns(table);
    this.cells = new FeedCells(table, columns);
  }

  @Override
  public final FeedTable table() {
    return table;
  }

  @Override
  public final Columns columns() {
    return columns;
  }

  @Override
  public final long bytes() {
    return rows * BYTES;
  }

  /** How many rows were read. */
  final long rows() {
    return rows;
  }

  /** Where the last of them stands. */
  final long lastLine() {
    return rows + columns.headerLines();
  }

  /** Another row was kept. */
  final void kept() {
    rows++;
  }
}
