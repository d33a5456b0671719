package org.trueup.assignment.intake.list;

/** Reads the rows of one table. */
public interface TableReading {
  TableKind table();

  Columns columns();

  void accept(SelectedCells row, Faults faults);
}
