package org.trueup.assignment.intake.cclf;

import java.util.HashMap;
import java.util.Map;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;

/** Reads CCLF9: identifiers that were replaced by others. */
final class CrosswalkTable extends FeedReading {
  /** An identifier changes seldom; a circle of changes ends here. */
  private static final int MOST_CHANGES = 20;

  private final int current = columns.need("CRNT_NUM");
  private final int previous = columns.need("PRVS_NUM");
  private final Map<String, String> currentOf = new HashMap<>();

  CrosswalkTable() {
    super(FeedTable.CROSSWALK);
  }

  /** The identifier that somebody has now. */
  String current(String mbi) {
    var now = mbi;
    for (int change = 0; change < MOST_CHANGES && currentOf.containsKey(now); change++) {
      now = currentOf.getOrDefault(now, now);
    }
    return now;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    var now = cells.mbi(row, current, faults);
    if (!row.cell(previous).equals(now)) {
      currentOf.put(row.cell(previous), now);
    }
  }
}
