package org.trueup.assignment.intake.cclf;

import java.time.Month;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.trueup.assignment.calculation.opportunity.AssignedMonths;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/** Reads who is assigned in which months of a year, prospectively and retrospectively. */
final class AssignedMonthsTable extends FeedReading {
  private final int mbi = columns.need("mbi");
  private final int population = columns.need("population");
  private final int from = columns.need("from");
  private final int through = columns.need("through");
  private final Map<AssignmentMethodology, AssignedMonths> populations =
      new EnumMap<>(AssignmentMethodology.class);

  private final PerformanceYear year;

  /**
   * Reads the months of a year.
   *
   * @param year a month out of it is of another question, and refused
   */
  AssignedMonthsTable(PerformanceYear year) {
    super(FeedTable.ASSIGNED);
    this.year = year;
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
    if (!isOfTheYear(first)) {
      cells.fault(row, from, faults, "a month of " + year);
    }
    if (!isOfTheYear(last) || last.isBefore(first)) {
      cells.fault(row, through, faults, "a month of " + year + ", not before the first one");
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

  private boolean isOfTheYear(YearMonth month) {
    return month.getYear() == year.calendarYear()
        && (!year.secondHalf() || month.getMonth().compareTo(Month.JULY) >= 0);
  }
}
