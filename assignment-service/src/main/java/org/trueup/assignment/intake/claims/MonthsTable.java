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

/** Reads the months of the candidates: a row for each month that one was alive on its 1st. */
final class MonthsTable implements TableReading {
  /** A candidate with all months of a window. */
  private static final int BYTES = 600;

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
  private final Map<Long, @Nullable Month[]> candidates = new LinkedHashMap<>();
  private int outside;

  /**
   * Reads the months of a window.
   *
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

  Map<Long, @Nullable Month[]> candidates() {
    return candidates;
  }

  int outside() {
    return outside;
  }

  @Override
  public long bytes() {
    return (long) candidates.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    var of = cells.month(row, month, faults);
    var read = read(row, faults);
    if (of == null || identifier < 0) {
      return;
    }
    if (!window.covers(of)) {
      outside++;
      return;
    }
    var months = candidates.computeIfAbsent(identifier, any -> new Month[window.months()]);
    if (months[window.indexOf(of)] != null) {
      cells.fault(row, month, "a month of the beneficiary that is listed once", faults);
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
        cells.text(row, dual, Form.DUAL_STATUS, faults),
        cells.text(row, residence, Form.RESIDENCE, faults));
  }
}
