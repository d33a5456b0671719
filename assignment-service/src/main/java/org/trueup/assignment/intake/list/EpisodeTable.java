package org.trueup.assignment.intake.list;

import java.util.HashMap;
import java.util.Map;
import org.trueup.assignment.calculation.list.EnrollmentMonths;

/** Reads table 1-7: months of COVID-19 episodes, which leave person years (42 CFR 425.611). */
final class EpisodeTable implements TableReading {
  /** An identifier and its months in a map, of which there are two. */
  private static final int BYTES = 200;

  private final Columns columns = new Columns(ListTable.EPISODES);
  private final Cells cells = new Cells(ListTable.EPISODES, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int[] marks = columns.need("COVID19_MONTH%02d", EnrollmentMonths.MONTHS);
  private final Map<Long, Integer> months = new HashMap<>();

  @Override
  public ListTable table() {
    return ListTable.EPISODES;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  /** By identifier: bit n for month n of the window. A beneficiary may have several episodes. */
  Map<Long, Integer> months() {
    return months;
  }

  @Override
  public long bytes() {
    return (long) months.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    int mask = 0;
    for (int month = 0; month < marks.length; month++) {
      mask |= cells.isMarked(row, marks[month], faults) ? 1 << month : 0;
    }
    months.merge(identifier, mask, (one, other) -> one | other);
  }
}
