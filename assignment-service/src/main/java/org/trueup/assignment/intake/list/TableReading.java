package org.trueup.assignment.intake.list;

/** What is made of the rows of one table. */
public interface TableReading {
  TableKind table();

  Columns columns();

  void take(SelectedCells row, Faults faults);
}
