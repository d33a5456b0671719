package org.trueup.assignment.intake.list;

import java.util.HashSet;
import java.util.Set;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;

/** Reads table 1-6: everybody who could be assigned. Those of table 1-1 are among them. */
final class AssignableTable implements TableReading {
  /** An identifier in a set. */
  private static final int BYTES = 80;

  private final Columns columns = new Columns(ListTable.ASSIGNABLE);
  private final Cells cells = new Cells(ListTable.ASSIGNABLE, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final BeneficiaryColumns assigned;
  private final Set<Long> notAssigned = new HashSet<>();

  AssignableTable(BeneficiaryColumns assigned) {
    this.assigned = assigned;
  }

  @Override
  public ListTable table() {
    return ListTable.ASSIGNABLE;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  int notAssigned() {
    return notAssigned.size();
  }

  @Override
  public long bytes() {
    return (long) notAssigned.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    if (!assigned.contains(identifier)) {
      notAssigned.add(identifier);
    }
  }
}
