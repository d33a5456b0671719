package org.trueup.assignment.intake.cclf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;

/** Reads CCLFA: claims with the number of a demonstration. */
final class DemonstrationsTable extends FeedReading {
  private final int claim = columns.need("CUR_CLM_UNIQ_ID");
  private final int first = columns.need("CLM_DEMO_1ST_NUM");
  private final List<Integer> others =
      List.of(
          columns.may("CLM_DEMO_2ND_NUM"),
          columns.may("CLM_DEMO_3RD_NUM"),
          columns.may("CLM_DEMO_4TH_NUM"),
          columns.may("CLM_DEMO_5TH_NUM"));
  private final String number;
  private final Set<String> marked = new HashSet<>();

  DemonstrationsTable(String number) {
    super(FeedTable.DEMONSTRATIONS);
    this.number = number;
  }

  Set<String> marked() {
    return marked;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    var id = cells.needed(row, claim, faults);
    if (cells.code(row, first, faults).equals(number)
        || others.stream().anyMatch(other -> cells.code(row, other, faults).equals(number))) {
      marked.add(id);
    }
  }
}
