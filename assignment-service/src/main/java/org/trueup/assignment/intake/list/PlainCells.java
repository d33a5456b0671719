package org.trueup.assignment.intake.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;

/**
 * Reads cells as claims and our own tables write them, where CMS's lists write otherwise: days and
 * months by ISO 8601, and charges.
 */
public final class PlainCells {
  private static final Pattern CHARGE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private static final Dating<LocalDate> DAY =
      new Dating<>(LocalDate::parse, "a day as YYYY-MM-DD");
  private static final Dating<YearMonth> MONTH =
      new Dating<>(YearMonth::parse, "a month as YYYY-MM");

  private final Cells cells;

  /** How a day or a month is read, and what it is called in a fault. */
  private record Dating<T>(Function<String, T> read, String expected) {}

  public PlainCells(Cells cells) {
    this.cells = cells;
  }

  /** A day, or nothing with a fault. */
  public @Nullable LocalDate day(SelectedCells row, int slot, Faults faults) {
    return dated(row, slot, DAY, faults);
  }

  /** A month, or nothing with a fault. */
  public @Nullable YearMonth month(SelectedCells row, int slot, Faults faults) {
    return dated(row, slot, MONTH, faults);
  }

  /** An allowed charge; nothing with a fault. */
  public Money charge(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (!CHARGE.matcher(text).matches()) {
      cells.fault(row, slot, faults, "an allowed charge in dollars, not negative: 109.48");
      return Money.ZERO;
    }
    return Money.parse(text);
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
