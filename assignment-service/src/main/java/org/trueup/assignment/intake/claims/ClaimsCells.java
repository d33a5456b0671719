package org.trueup.assignment.intake.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.intake.list.Cells;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.contracts.value.Money;

/**
 * Reads the cells of a claims population's tables as values; what cannot be one is a fault with its
 * place.
 */
final class ClaimsCells {
  private static final Pattern CHARGE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern AGE = Pattern.compile("\\d{1,3}");
  private static final Dating<LocalDate> DAY =
      new Dating<>(LocalDate::parse, "a day as YYYY-MM-DD");
  private static final Dating<YearMonth> MONTH =
      new Dating<>(YearMonth::parse, "a month as YYYY-MM");

  private final Cells cells;

  ClaimsCells(ClaimsTable table, Columns columns) {
    this.cells = new Cells(table, columns);
  }

  /** How a day or a month is read, and what it is called in a fault. */
  private record Dating<T>(Function<String, T> read, String expected) {}

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
    var text = row.cell(slot);
    if (!CHARGE.matcher(text).matches()) {
      cells.fault(row, slot, faults, "an allowed charge in dollars, not negative: 109.48");
      return Money.ZERO;
    }
    return Money.parse(text);
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
    return dated(row, slot, DAY, faults);
  }

  /** A day, or nothing where the cell is blank or has a fault. */
  @Nullable LocalDate dateOrNothing(SelectedCells row, int slot, Faults faults) {
    return row.cell(slot).isEmpty() ? null : date(row, slot, faults);
  }

  @Nullable YearMonth month(SelectedCells row, int slot, Faults faults) {
    return dated(row, slot, MONTH, faults);
  }

  void fault(SelectedCells row, int slot, String expected, Faults faults) {
    cells.fault(row, slot, faults, expected);
  }

  private <T> @Nullable T dated(SelectedCells row, int slot, Dating<T> dating, Faults faults) {
    try {
      return dating.read().apply(row.cell(slot));
    } catch (DateTimeException notOne) {
      cells.fault(row, slot, faults, dating.expected());
      return null;
    }
  }
}
