package org.trueup.assignment.intake.cclf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.trueup.assignment.calculation.opportunity.FacilityClaim.Adjustment;
import org.trueup.assignment.intake.list.Cells;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.PlainCells;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.contracts.value.Money;

/** Reads the cells of the feed; what cannot be a value is a fault with its place. */
final class FeedCells {
  /** How the feed writes that there is nothing. */
  private static final String NOTHING = "~";

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.]{0,20}");
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  private final Cells cells;
  private final PlainCells plain;
  private final Columns columns;

  FeedCells(FeedTable table, Columns columns) {
    this.cells = new Cells(table, columns);
    this.plain = new PlainCells(cells);
    this.columns = columns;
  }

  /** A beneficiary's identifier. */
  String mbi(SelectedCells row, int slot, Faults faults) {
    cells.mbi(row, slot, faults);
    return row.cell(slot);
  }

  /** A code, blank where the feed has nothing or no such column; the same object for the same. */
  String code(SelectedCells row, int slot, Faults faults) {
    if (!columns.has(slot) || row.cell(slot).equals(NOTHING)) {
      return "";
    }
    var text = row.cell(slot).strip();
    if (!CODE.matcher(text).matches()) {
      cells.fault(row, slot, faults, "a code of digits and letters, or blank");
    }
    return text.intern();
  }

  /** A code that has to be there. */
  String needed(SelectedCells row, int slot, Faults faults) {
    var text = code(row, slot, faults);
    if (text.isEmpty()) {
      cells.fault(row, slot, faults, "a code of digits and letters");
    }
    return text;
  }

  Money amount(SelectedCells row, int slot, Faults faults) {
    if (!AMOUNT.matcher(row.cell(slot)).matches()) {
      cells.fault(row, slot, faults, "an amount in dollars: 109.48, below zero where canceled");
      return Money.ZERO;
    }
    return Money.parse(row.cell(slot));
  }

  LocalDate day(SelectedCells row, int slot, Faults faults) {
    return Objects.requireNonNullElse(plain.day(row, slot, faults), SOME_DAY);
  }

  YearMonth month(SelectedCells row, int slot, Faults faults) {
    return Objects.requireNonNullElse(plain.month(row, slot, faults), YearMonth.from(SOME_DAY));
  }

  Adjustment adjustment(SelectedCells row, int slot, Faults faults) {
    return switch (row.cell(slot)) {
      case "0" -> Adjustment.ORIGINAL;
      case "1" -> Adjustment.CANCELLATION;
      case "2" -> Adjustment.ADJUSTMENT;
      default -> {
        fault(row, slot, faults, "0 for an original, 1 for a cancellation, 2 for an adjustment");
        yield Adjustment.ORIGINAL;
      }
    };
  }

  void fault(SelectedCells row, int slot, Faults faults, String expected) {
    cells.fault(row, slot, faults, expected);
  }
}
