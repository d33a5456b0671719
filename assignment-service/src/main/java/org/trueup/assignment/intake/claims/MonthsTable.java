package org.trueup.assignment.intake.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.claims.CandidateBeneficiary.Month;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.assignment.intake.list.TableReading;

/** The months of the market's people: one row for each month that a person was alive on its 1st. */
final class MonthsTable implements TableReading {
  private final Columns columns = new Columns(ClaimsTable.MONTHS);
  private final ClaimsCells cells = new ClaimsCells(ClaimsTable.MONTHS, columns);
  private final int mbi = columns.need("mbi");
  private final int month = columns.need("month");
  private final int partA = columns.need("part_a");
  private final int partB = columns.need("part_b");
  private final int plan = columns.need("group_health_plan");
  private final int esrd = columns.need("esrd");
  private final int age = columns.need("age");
  private final int dual = columns.need("dual_status");
  private final int residence = columns.need("residence");
  private final AssignmentWindow window;
  private final Map<Long, @Nullable Month[]> people = new LinkedHashMap<>();
  private int outside;

  /**
   * @param window months out of it are not looked at
   */
  MonthsTable(AssignmentWindow window) {
    this.window = window;
  }

  @Override
  public ClaimsTable table() {
    return ClaimsTable.MONTHS;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  Map<Long, @Nullable Month[]> people() {
    return people;
  }

  int outside() {
    return outside;
  }

  @Override
  public void take(SelectedCells row, Faults faults) {
    long person = cells.mbi(row, mbi, faults);
    var of = cells.month(row, month, faults);
    var read = read(row, faults);
    if (of == null || person < 0) {
      return;
    }
    if (!window.covers(of)) {
      outside++;
      return;
    }
    var months = people.computeIfAbsent(person, any -> new Month[window.months()]);
    if (months[window.indexOf(of)] != null) {
      cells.fault(row, month, "each month of a person once", faults);
    }
    months[window.indexOf(of)] = read;
  }

  private Month read(SelectedCells row, Faults faults) {
    return new Month(
        cells.isMarked(row, partA, faults),
        cells.isMarked(row, partB, faults),
        cells.isMarked(row, plan, faults),
        cells.isMarked(row, esrd, faults),
        cells.age(row, age, faults),
        cells
            .text(row, dual, "(\\d{2})?", "a dual status code of two digits, or nothing", faults)
            .intern(),
        cells
            .text(row, residence, "[A-Z]{2}", "the postal code of a state or country", faults)
            .intern());
  }
}
