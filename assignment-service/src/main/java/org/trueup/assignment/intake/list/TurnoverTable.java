package org.trueup.assignment.intake.list;

import java.util.EnumMap;
import java.util.Map;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.assignment.rules.list.TurnoverReasons;

/** Reads table 1-5: who was on the list before and is not on this one, and why. */
final class TurnoverTable implements TableReading {
  /** A beneficiary in columns, with a token, and once more while they are sorted and recorded. */
  private static final int BYTES = 300;

  private final Columns columns = new Columns(ListTable.TURNOVER);
  private final Cells cells = new Cells(ListTable.TURNOVER, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int death = columns.may("BENE_DEATH_DT");
  private final Map<TurnoverReason, Integer> reasons = new EnumMap<>(TurnoverReason.class);

  private final BeneficiaryColumns assigned;
  private final BeneficiaryColumns left;
  private int alsoAssigned;

  /**
   * Reads who left.
   *
   * @param assigned the beneficiaries of table 1-1, indexed: whoever is among them has not left
   */
  TurnoverTable(BeneficiaryColumns assigned, BeneficiaryColumns left, TurnoverReasons known) {
    this.assigned = assigned;
    this.left = left;
    known.turnoverColumns().forEach((reason, name) -> reasons.put(reason, columns.need(name)));
  }

  @Override
  public ListTable table() {
    return ListTable.TURNOVER;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  int alsoAssigned() {
    return alsoAssigned;
  }

  @Override
  public long bytes() {
    return (long) left.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    var died = cells.date(row, death, faults);
    var marks = ListMarks.left(primary(row, faults));
    if (assigned.contains(identifier)) {
      alsoAssigned++;
    } else {
      left.add(
          new BeneficiaryColumns.Row(
              identifier, EnrollmentMonths.NONE, marks, 0, died, ScoreSums.NONE, row.line()));
    }
  }

  /** All marks are looked at, so that every wrong one is a fault. */
  private TurnoverReason primary(SelectedCells row, Faults faults) {
    var primary = TurnoverReason.NOT_STATED;
    for (var column : reasons.entrySet()) {
      if (cells.isMarked(row, column.getValue(), faults)) {
        primary = column.getKey().before(primary);
      }
    }
    return primary;
  }
}
