package org.trueup.assignment.intake.list;

import org.trueup.assignment.calculation.list.BeneficiaryColumns;

/** Reads table 1-2: visits of each beneficiary to each practice of the ACO. */
final class ParticipantTable implements TableReading {
  private final Columns columns = new Columns(ListTable.BY_PARTICIPANT);
  private final Cells cells = new Cells(ListTable.BY_PARTICIPANT, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int tin = columns.need("MASTER_ID");
  private final int visits = columns.need("B_EM_LINE_CNT_T");
  private final BeneficiaryColumns assigned;

  ParticipantTable(BeneficiaryColumns assigned) {
    this.assigned = assigned;
  }

  @Override
  public ListTable table() {
    return ListTable.BY_PARTICIPANT;
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
    assigned.visited(
        cells.mbi(row, mbi, faults), cells.tin(row, tin, faults), cells.count(row, visits, faults));
  }
}
