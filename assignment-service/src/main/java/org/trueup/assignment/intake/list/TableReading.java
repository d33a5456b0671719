package org.trueup.assignment.intake.list;

/** Reads the rows of one table. */
public interface TableReading {
  TableKind table();

  Columns columns();

  /**
   * The memory, in bytes, that the rows read so far take until they are recorded: about as much as
   * was measured, for their sender to be told when it is too much. 0 where nothing of them is kept.
   */
  long bytes();

  void accept(SelectedCells row, Faults faults);
}
