package org.trueup.assignment.intake.list;

/**
 * Reads a table of which nothing is used so far. It must be whole and about beneficiaries even so.
 */
final class UnusedTable implements TableReading {
  private final ListTable table;
  private final Columns columns;
  private final Cells cells;
  private final int mbi;

  UnusedTable(ListTable table) {
    this.table = table;
    this.columns = new Columns(table);
    this.cells = new Cells(table, columns);
    this.mbi = columns.need("BENE_MBI_ID");
  }

  @Override
  public ListTable table() {
    return table;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    cells.mbi(row, mbi, faults);
  }
}
