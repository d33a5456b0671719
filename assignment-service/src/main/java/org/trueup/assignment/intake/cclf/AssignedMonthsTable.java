package org.trueup.assignment.intake.cclf;

import java.util.EnumMap;
import java.util.Map;
import org.trueup.assignment.calculation.opportunity.AssignedMonths;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.contracts.value.AssignmentMethodology;

/** Reads who is assigned in which months, prospectively and retrospectively. */
final class AssignedMonthsTable extends FeedReading {
  private static final int MOST_MONTHS = 36;

  private final int mbi = columns.need("mbi");
  private final int population = columns.need("population");
  private final int from = columns.need("from");
  private final int through = columns.need("through");
  private final Map<AssignmentMethodology, AssignedMonths> populations =
      new EnumMap<>(AssignmentMethodology.class);

  AssignedMonthsTable() {
    super(FeedTable.ASSIGNED);
  }

  Map<AssignmentMethodology, AssignedMonths> populations() {
    return populations;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    int before = faults.count();
    var person = cells.mbi(row, mbi, faults);
    var first = cells.month(row, from, faults);
    var last = cells.month(row, through, faults);
    if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
      cells.fault(row, through, faults, "a month in the three years from the first one on");
    }
    var of = row.cell(population);
    if (!of.equals("PROSPECTIVE") && !of.equals("RETROSPECTIVE")) {
      cells.fault(row, population, faults, "PROSPECTIVE or RETROSPECTIVE");
    }
    if (faults.count() == before) {
      populations
          .computeIfAbsent(AssignmentMethodology.valueOf(of), any -> new AssignedMonths())
          .add(person, first, last);
    }
  }
}
