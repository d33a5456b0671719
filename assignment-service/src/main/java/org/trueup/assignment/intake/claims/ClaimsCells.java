package org.trueup.assignment.intake.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.intake.list.Cells;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.PlainCells;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.contracts.value.Money;

/**
 * Reads the cells of a claims population's tables as values; what cannot be one is a fault with its
 * place.
 */
final class ClaimsCells {
  private static final Pattern AGE = Pattern.compile("\\d{1,3}");

  private final Cells cells;
  private final PlainCells plain;

  ClaimsCells(ClaimsTable table, Columns columns) {
    this.cells = new Cells(table, columns);
    this.plain = new PlainCells(cells);
  }

  long mbi(SelectedCells row, int slot, Faults faults) {
    return cells.mbi(row, slot, faults);
  }

  boolean isMarked(SelectedCells row, int slot, Faults faults) {
    return cells.isMarked(row, slot, faults);
  }

  /** A text of a form, the same object for the same text: a population has a million lines. */
  String text(SelectedCells row, int slot, Form form, Faults faults) {
    var text = row.cell(slot);
    if (!form.isMetBy(text)) {
      cells.fault(row, slot, faults, form.expected());
    }
    return text.intern();
  }

  Money charge(SelectedCells row, int slot, Faults faults) {
    return plain.charge(row, slot, faults);
  }

  int age(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (!AGE.matcher(text).matches()) {
      cells.fault(row, slot, faults, "an age in years");
      return 0;
    }
    return Integer.parseInt(text);
  }

  @Nullable LocalDate date(SelectedCells row, int slot, Faults faults) {
    return plain.day(row, slot, faults);
  }

  /** A day, or nothing where the cell is blank or has a fault. */
  @Nullable LocalDate dateOrNothing(SelectedCells row, int slot, Faults faults) {
    return row.cell(slot).isEmpty() ? null : date(row, slot, faults);
  }

  @Nullable YearMonth month(SelectedCells row, int slot, Faults faults) {
    return plain.month(row, slot, faults);
  }

  void fault(SelectedCells row, int slot, String expected, Faults faults) {
    cells.fault(row, slot, faults, expected);
  }
}
