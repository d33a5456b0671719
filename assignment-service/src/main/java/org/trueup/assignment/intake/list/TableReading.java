package org.trueup.assignment.intake.list;

/** What is made of the rows of one table. */
interface TableReading {
  ListTable table();

  Columns columns();

  void take(SelectedCells row, Faults faults);
}
