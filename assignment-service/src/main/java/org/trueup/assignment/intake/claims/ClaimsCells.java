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

/** The cells of a market's tables as values; what cannot be one is a fault with its place. */
final class ClaimsCells {
  private static final Pattern CHARGE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private final Cells cells;

  ClaimsCells(ClaimsTable table, Columns columns) {
    this.cells = new Cells(table, columns);
  }

  long mbi(SelectedCells row, int slot, Faults faults) {
    return cells.mbi(row, slot, faults);
  }

  boolean isMarked(SelectedCells row, int slot, Faults faults) {
    return cells.isMarked(row, slot, faults);
  }

  /** A text of a form; blank where it may be. */
  String text(SelectedCells row, int slot, String form, String expected, Faults faults) {
    var text = row.cell(slot);
    if (!text.matches(form)) {
      cells.fault(row, slot, faults, expected);
    }
    return text;
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
    if (!text.matches("\\d{1,3}")) {
      cells.fault(row, slot, faults, "an age in years");
      return 0;
    }
    return Integer.parseInt(text);
  }

  @Nullable LocalDate date(SelectedCells row, int slot, Faults faults) {
    return dated(row, slot, LocalDate::parse, "a day as YYYY-MM-DD", faults);
  }

  @Nullable YearMonth month(SelectedCells row, int slot, Faults faults) {
    return dated(row, slot, YearMonth::parse, "a month as YYYY-MM", faults);
  }

  void fault(SelectedCells row, int slot, String expected, Faults faults) {
    cells.fault(row, slot, faults, expected);
  }

  private <T> @Nullable T dated(
      SelectedCells row, int slot, Function<String, T> read, String expected, Faults faults) {
    try {
      return read.apply(row.cell(slot));
    } catch (DateTimeException notOne) {
      cells.fault(row, slot, faults, expected);
      return null;
    }
  }
}
